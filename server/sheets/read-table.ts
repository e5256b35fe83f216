// Tables that people bring: workbooks of Excel and CSV, as rows of texts.
import { Worker } from 'node:worker_threads'
import { readCsv } from '../../app/domain/sheet/read-csv'

export type TableRead =
  | { ok: true; rows: string[][] }
  | { ok: false; code: 'unreadable' | 'too_large' | 'too_many_rows' }

export interface TableLimits {
  bytes: number
  rows: number
  /** A workbook that takes longer is given up. */
  ms: number
}

const begins = (file: Uint8Array, ...bytes: number[]) => bytes.every((byte, at) => file[at] === byte)

/** Text in UTF-8 or, as Excel writes "Unicode text", in UTF-16 with its mark; null: in something else. */
function textOf(file: Uint8Array): string | null {
  const encoding = begins(file, 0xff, 0xfe) ? 'utf-16le' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(file)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

function workbookRows(file: Uint8Array, most: number, ms: number): Promise<string[][] | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./read-sheet-worker.mjs', import.meta.url), {
      workerData: { file, most },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 256 },
      stderr: true,
    })
    const late = setTimeout(() => void worker.terminate(), ms)
    worker.once('message', (rows: string[][]) => resolve(rows))
    worker.once('error', () => resolve(null))
    worker.once('exit', () => {
      clearTimeout(late)
      resolve(null)
    })
  })
}

/** One file at a time. Refuses too_large, too_many_rows, and unreadable for what is neither. */
export function createTableReader({ bytes, rows: most, ms }: TableLimits): (file: Uint8Array) => Promise<TableRead> {
  let before: Promise<unknown> = Promise.resolve()

  async function read(file: Uint8Array): Promise<TableRead> {
    const workbook = begins(file, 0x50, 0x4b, 0x03, 0x04)
    const text = workbook ? null : textOf(file)
    if (!workbook && text === null) return { ok: false, code: 'unreadable' }
    const rows = text === null ? await workbookRows(file, most + 1, ms) : readCsv(text, most + 1)
    if (rows === null) return { ok: false, code: 'unreadable' }
    return rows.length > most ? { ok: false, code: 'too_many_rows' } : { ok: true, rows }
  }

  return (file) => {
    if (file.byteLength > bytes) return Promise.resolve({ ok: false, code: 'too_large' })
    const done = before.then(() => read(file))
    before = done.catch(() => {})
    return done
  }
}
