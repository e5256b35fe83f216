// Draws certificates as PDFs in a thread of its own, and says after every few pages how far it is.
// @ts-check
import { writeFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PDFDocument } from '@napi-rs/canvas'
import { loadFonts } from './drawing/fonts.mjs'
import { drawCertificate } from './drawing/page.mjs'

/** @typedef {import('./certificate-words').CertificatePage} CertificatePage */
/** @typedef {{ pages: CertificatePage[], title: string, author: string, file: string | null }} Order `file`: null to have the PDF said */

/** A4 landscape in points. */
const A4 = { width: 841.89, height: 595.28 }
const SAID_EVERY = 20

loadFonts(workerData.fonts)

/** @param {Order} order */
function draw({ pages, title, author, file }) {
  const document = new PDFDocument({ title, author, creator: 'Vàm Cỏ' })
  for (const [i, page] of pages.entries()) {
    // The package calls its own context by the name of the browser's.
    const ctx = /** @type {import('@napi-rs/canvas').SKRSContext2D} */ (
      /** @type {unknown} */ (document.beginPage(A4.width, A4.height))
    )
    drawCertificate(ctx, page, A4.width)
    document.endPage()
    if (i % SAID_EVERY === 0) parentPort?.postMessage({ done: i + 1 })
  }
  const pdf = document.close()
  if (file === null) return parentPort?.postMessage({ pdf: new Uint8Array(pdf) })
  writeFileSync(file, pdf, { flag: 'wx', mode: 0o600 })
  parentPort?.postMessage({ written: pdf.length })
}

parentPort?.on('message', draw)
