/** A table out of CSV, as spreadsheets of any country write it. */

const SEPARATORS = [';', ',', '\t'] as const

/** What separates the columns: the sign that the first line has most of, outside quotes. */
function separatorOf(text: string): string {
  const counts = new Map<string, number>()
  let quoted = false
  for (const sign of text) {
    if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === '\n' || sign === '\r') && counts.size > 0) break
    else if (!quoted && SEPARATORS.some((one) => one === sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ','
}

/**
 * Rows of fields (RFC 4180; also with semicolons or tabs, lines ended by LF or CR). Quotes may hold separators and line
 * ends. Stops after `most` rows; whoever asks for one more than allowed sees that there were too many.
 */
export function readCsv(text: string, most: number): string[][] {
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  const endField = () => {
    row.push(field)
    field = ''
  }
  const endRow = () => {
    endField()
    rows.push(row)
    row = []
  }
  for (let i = 0; i < text.length && rows.length < most; i++) {
    const sign = text[i] ?? ''
    if (quoted) {
      if (sign !== '"') field += sign
      else if (text[i + 1] === '"') {
        field += '"'
        i++
      } else quoted = false
    } else if (sign === '"' && field === '') quoted = true
    else if (sign === separator) endField()
    else if (sign === '\n') endRow()
    else if (sign === '\r') {
      if (text[i + 1] !== '\n') endRow()
    } else field += sign
  }
  if (rows.length < most && (field !== '' || row.length > 0)) endRow()
  return rows
}
