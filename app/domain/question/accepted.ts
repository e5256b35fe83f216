// The answers that a typed question accepts stand in one list, whatever their language: which of them to show first.
import type { Locale } from './text'

const KHMER = /\p{Script=Khmer}/u
/** Letters that Vietnamese has and English has not. */
const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu

/** How little `text` looks like `locale`: 0, its own script; 1, letters that are anybody's; 2, another language's. */
function distance(text: string, locale: Locale): number {
  if (KHMER.test(text)) return locale === 'km' ? 0 : 2
  const vietnamese = VIETNAMESE.test(text.normalize('NFC'))
  if (locale === 'vi') return 0
  return vietnamese ? 2 : 1
}

/** `accept` with what a reader of `locale` would write first; otherwise in the order of the bank. */
export function acceptedFor(accept: readonly string[], locale: Locale): string[] {
  return [...accept].sort((a, b) => distance(a, locale) - distance(b, locale))
}
