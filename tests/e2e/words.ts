// What the pages say, read from the message files: a test names a message, and means it in one language.
import { readFileSync } from 'node:fs'

export type Tongue = 'vi' | 'en' | 'km'

const read = new Map<string, Record<string, unknown>>()

function template(locale: Tongue, key: string): string {
  const file = `messages/${key.slice(0, key.indexOf('_'))}/${locale}.json`
  const area = read.get(file) ?? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)
  read.set(file, area)
  const text = area[key]
  if (typeof text !== 'string') throw new Error(`No message ${key} in ${file}`)
  return text
}

/** The message `key` in `locale`, with `values` in its places. */
export function say(locale: Tongue, key: string, values: Record<string, string> = {}): string {
  return template(locale, key).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`${key} needs {${name}}`)
    return value
  })
}

/** Finds the message `key` in `locale` whatever stands in its places. */
export function saying(locale: Tongue, key: string): RegExp {
  const parts = template(locale, key).split(/\{\w+\}/)
  return new RegExp(parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.+'))
}
