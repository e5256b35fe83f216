// Tables as workbooks of Excel, one at a time and each in its own thread.
import { Worker } from 'node:worker_threads'
import type { Sheet } from '../../app/domain/sheet/sheet'
import type { Sheets } from '../../app/services/sheets'

function made(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./sheet-worker.mjs', import.meta.url), { workerData: sheets, execArgv: [] })
    worker.once('message', (workbook: Uint8Array) => resolve(workbook))
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the workbook was not finished')))
  })
}

export function createSheets(): Sheets {
  let before: Promise<unknown> = Promise.resolve()
  return {
    xlsx(sheets) {
      const workbook = before.then(() => made(sheets))
      before = workbook.catch(() => {})
      return workbook
    },
  }
}
