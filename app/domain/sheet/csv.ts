/** A table as CSV (RFC 4180) that spreadsheets open with its letters and without running anything. */
import type { Sheet, SheetCell } from './sheet'

const BOM = '\uFEFF'
/** A text that a spreadsheet would take for a formula (OWASP, CSV injection). Tab and return are spaces to it. */
const FORMULA = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠|%]/u

function field(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** UTF-8 with its mark at the front, lines ended by CR LF. Texts like formulas get an apostrophe in front. */
export function csv({ columns, rows }: Sheet): string {
  const lines = [columns.map(({ title }) => title), ...rows]
  return BOM + lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')
}
