// Makes one workbook in a thread of its own: thousands of rows take seconds, and shows must not wait for them.
// @ts-check
import { parentPort, workerData } from 'node:worker_threads'
import writeXlsxFile from 'write-excel-file/node'

/** @typedef {import('../../app/domain/sheet/sheet').Sheet} Sheet */
/** @typedef {import('../../app/domain/sheet/sheet').SheetCell} SheetCell */
/** @typedef {import('../../app/domain/sheet/sheet').SheetColumn} SheetColumn */
/** @typedef {import('write-excel-file/node').CellObject} CellObject */

const FORMATS = { percent: '0%', tenths: '0.0', hundredths: '0.00' }
/** Characters that XML cannot hold. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const LONGEST_TEXT = 32_000
const WRAPPED_FROM = 40

/** @param {SheetCell} value @param {SheetColumn | undefined} column @returns {CellObject | null} */
function cell(value, column) {
  if (value === null) return null
  if (typeof value === 'string') {
    const text = value.replace(NO_XML, '').slice(0, LONGEST_TEXT)
    return { type: String, value: text, alignVertical: 'top', wrap: (column?.width ?? 0) >= WRAPPED_FROM }
  }
  if (!Number.isFinite(value)) return null
  return { type: Number, value, format: column?.format ? FORMATS[column.format] : '0', alignVertical: 'top' }
}

/** @param {SheetColumn} column @returns {CellObject} */
const head = ({ title }) => ({ type: String, value: title, fontWeight: 'bold', backgroundColor: '#E2EFEC', wrap: true })

/** Excel's own rules for names of sheets. @param {string} name */
const sheetName = (name) =>
  name
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31) || 'Sheet'

/** @param {Sheet[]} sheets */
async function workbook(sheets) {
  return writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: sheetName(name),
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [columns.map(head), ...rows.map((row) => row.map((value, at) => cell(value, columns[at])))],
    })),
  ).toBuffer()
}

parentPort?.postMessage(new Uint8Array(await workbook(workerData)))
