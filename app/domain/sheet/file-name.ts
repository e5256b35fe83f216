/** Names of files that are handed out: readable, and safe on every system. */
import { fold } from '../text/fold'

const LONGEST = 80
/** Not allowed in names of files somewhere, or not seen. */
const UNSAFE = /[\p{C}\\/:*?"<>|]+/gu

/** `parts` joined by " – ", without what a file system minds; never empty, never a hidden file. */
export function fileName(parts: readonly string[], ending: string): string {
  const text = parts
    .map((part) => part.replace(UNSAFE, ' ').replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .join(' – ')
  const name = [...text]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
  return `${name || 'vam-co'}.${ending}`
}

/** Value of Content-Disposition: the name as it is (RFC 6266), and in plain letters for old readers. */
export function asDownload(name: string): string {
  const dot = name.lastIndexOf('.')
  const plain =
    fold(name.slice(0, dot), { tones: false })
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'vam-co'
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}${name.slice(dot)}"; filename*=UTF-8''${whole}`
}
