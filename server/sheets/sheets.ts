// Tables as workbooks of Excel.
import writeXlsxFile, { type CellObject } from 'write-excel-file/node'
import type { Sheet, SheetCell, SheetColumn } from '../../app/domain/sheet/sheet'
import type { Sheets } from '../../app/services/sheets'

const FORMATS = { percent: '0%', tenths: '0.0', hundredths: '0.00' } as const
/** Characters that XML cannot hold. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const LONGEST_TEXT = 32_000

function cell(value: SheetCell, column: SheetColumn | undefined): CellObject | null {
  if (value === null) return null
  if (typeof value === 'string')
    return {
      type: String,
      value: value.replace(NO_XML, '').slice(0, LONGEST_TEXT),
      alignVertical: 'top',
      wrap: (column?.width ?? 0) >= 40,
    }
  if (!Number.isFinite(value)) return null
  return { type: Number, value, format: column?.format ? FORMATS[column.format] : '0', alignVertical: 'top' }
}

/** Excel's own rules for names of sheets. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, 31) || 'Sheet'
  )
}

export function createSheets(): Sheets {
  return {
    async xlsx(sheets) {
      const buffer = await writeXlsxFile(
        sheets.map(({ name, columns, rows }: Sheet) => ({
          sheet: sheetName(name),
          columns: columns.map(({ width }) => ({ width })),
          stickyRowsCount: 1,
          data: [
            columns.map(
              ({ title }): CellObject => ({
                type: String,
                value: title,
                fontWeight: 'bold',
                backgroundColor: '#E2EFEC',
                wrap: true,
              }),
            ),
            ...rows.map((row) => row.map((value, at) => cell(value, columns[at]))),
          ],
        })),
      ).toBuffer()
      return buffer
    },
  }
}
