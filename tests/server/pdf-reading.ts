// Reads of a PDF what tests ask: its pages, its fonts, and the text that its own tables say its signs stand for.
import { inflateSync } from 'node:zlib'

interface PdfObject {
  id: number
  head: string
  stream: string | null
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

function objectsOf(pdf: Uint8Array): Map<number, PdfObject> {
  const text = latin(pdf)
  const objects = new Map<number, PdfObject>()
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n?([\s\S]*?)\nendobj/g)) {
    const id = Number(match[1])
    const body = match[2] ?? ''
    const at = body.search(/stream\r?\n/)
    if (at < 0) {
      objects.set(id, { id, head: body, stream: null })
      continue
    }
    const raw = body
      .slice(at)
      .replace(/^stream\r?\n/, '')
      .replace(/\r?\nendstream\s*$/, '')
    const head = body.slice(0, at)
    const bytes = Buffer.from(raw, 'latin1')
    objects.set(id, { id, head, stream: latin(head.includes('FlateDecode') ? inflateSync(bytes) : bytes) })
  }
  return objects
}

const unicode = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** From sign to text, as the font's ToUnicode says. */
function signsOf(map: string): Map<string, string> {
  const signs = new Map<string, string>()
  for (const [block] of map.matchAll(/beginbfchar[\s\S]*?endbfchar/g))
    for (const [, from = '', to = ''] of block.matchAll(/<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>/g))
      signs.set(from.toUpperCase(), unicode(to))
  for (const [block] of map.matchAll(/beginbfrange[\s\S]*?endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>/g,
    ))
      for (let sign = Number.parseInt(from, 16); sign <= Number.parseInt(to, 16); sign++) {
        const moved = Number.parseInt(text, 16) + sign - Number.parseInt(from, 16)
        signs.set(
          sign.toString(16).toUpperCase().padStart(from.length, '0'),
          unicode(moved.toString(16).padStart(text.length, '0')),
        )
      }
  return signs
}

export interface ReadPdf {
  pages: { width: number; height: number; text: string }[]
  /** Names of fonts; `embedded`: those whose shapes are in the file. */
  fonts: { name: string; embedded: boolean }[]
}

export function readPdf(pdf: Uint8Array): ReadPdf {
  const objects = objectsOf(pdf)
  const find = (id: string | undefined) => objects.get(Number(id))
  const all = [...objects.values()]
  const fonts = all
    .filter(({ head }) => /\/Type\s*\/FontDescriptor/.test(head))
    .map(({ head }) => ({
      name: head.match(/\/FontName\s*\/(\S+)/)?.[1] ?? '',
      embedded: find(head.match(/\/FontFile[23]?\s+(\d+) 0 R/)?.[1])?.stream != null,
    }))
  const pages = all
    .filter(({ head }) => /\/Type\s*\/Page\b(?!s)/.test(head))
    .map(({ head }) => {
      const [, , width = 0, height = 0] = (head.match(/\/MediaBox\s*\[([^\]]+)\]/)?.[1] ?? '')
        .trim()
        .split(/\s+/)
        .map(Number)
      const signs = new Map<string, Map<string, string>>()
      for (const [, name = '', id] of head.matchAll(/\/(F\d+)\s+(\d+) 0 R/g))
        signs.set(name, signsOf(find(find(id)?.head.match(/\/ToUnicode\s+(\d+) 0 R/)?.[1])?.stream ?? ''))
      const content = find(head.match(/\/Contents\s+(\d+) 0 R/)?.[1])?.stream ?? ''
      let font = new Map<string, string>()
      let text = ''
      for (const [, name, hex] of content.matchAll(/\/(F\d+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f]+)>/g)) {
        if (name) font = signs.get(name) ?? new Map()
        if (hex) text += (hex.match(/.{4}/g) ?? []).map((sign) => font.get(sign.toUpperCase()) ?? '').join('')
      }
      return { width, height, text }
    })
  return { pages, fonts }
}
