// Reads the first sheet of one workbook in a thread of its own: whatever the file holds, the server goes on.
// @ts-check
import { parentPort, workerData } from 'node:worker_threads'
import { readSheet } from 'read-excel-file/node'

/** A file that unpacks to more than this is given up: no list of people is so large. */
const MOST_BYTES = 200 * 1024 * 1024
const COLUMNS = 40
const LONGEST_TEXT = 500

const watch = setInterval(() => {
  if (process.memoryUsage().arrayBuffers > MOST_BYTES) process.exit(1)
}, 20)

/** @param {unknown} cell @returns {string} */
function textOf(cell) {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return cell === null || cell === undefined ? '' : String(cell).slice(0, LONGEST_TEXT)
}

/** @type {{ file: Uint8Array, most: number }} */
const { file, most } = workerData
const rows = await readSheet(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
clearInterval(watch)
parentPort?.postMessage(rows.slice(0, most).map((row) => row.slice(0, COLUMNS).map(textOf)))
