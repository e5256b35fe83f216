// Every text is there in three languages, in its area, with the same blanks to fill.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const LOCALES = ['vi', 'en', 'km'] as const
const settings = z
  .object({ 'plugin.inlang.messageFormat': z.object({ pathPattern: z.array(z.string()) }) })
  .parse(JSON.parse(readFileSync('project.inlang/settings.json', 'utf8')))
const areas = readdirSync('messages')

// A text, or one with cases (plural forms and the like): its shape is the compiler's matter.
const texts = z.record(z.string(), z.union([z.string(), z.array(z.unknown())]))

function read(area: string, locale: string): Map<string, string> {
  const file = texts.parse(JSON.parse(readFileSync(join('messages', area, `${locale}.json`), 'utf8')))
  const entries = Object.entries(file).filter(([key]) => key !== '$schema')
  return new Map(entries.map(([key, text]) => [key, typeof text === 'string' ? text : JSON.stringify(text)]))
}

const blanks = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

test('every area is compiled', () => {
  const patterns = areas.map((area) => `./messages/${area}/{locale}.json`)
  expect(settings['plugin.inlang.messageFormat'].pathPattern.toSorted()).toEqual(patterns.sort())
})

describe.each(areas)('%s', (area) => {
  const [vi, en, km] = LOCALES.map((locale) => read(area, locale)) as [
    Map<string, string>,
    Map<string, string>,
    Map<string, string>,
  ]

  test('has the same texts in Vietnamese, English and Khmer', () => {
    expect([...en.keys()].sort()).toEqual([...vi.keys()].sort())
    expect([...km.keys()].sort()).toEqual([...vi.keys()].sort())
  })

  test('names its texts after itself', () => {
    expect([...vi.keys()].filter((key) => !key.startsWith(`${area}_`))).toEqual([])
  })

  test('leaves no text empty, and the same blanks in each language', () => {
    for (const [key, text] of vi)
      for (const other of [text, en.get(key) ?? '', km.get(key) ?? '']) {
        expect(other.trim(), key).not.toBe('')
        expect(blanks(other), key).toEqual(blanks(text))
      }
  })

  test('speaks Khmer in Khmer: a text of words is not the Vietnamese or English one', () => {
    const untranslated = [...km].filter(
      ([key, text]) =>
        text === vi.get(key) && text === en.get(key) && /\p{L}{4,}.*\s.*\p{L}{4,}/u.test(text.replace(/\{\w+\}/g, '')),
    )
    expect(untranslated.map(([key]) => key)).toEqual([])
  })
})

/** Written as they are typed or cited: dates to type, a zone, formats, years of articles. */
const AS_TYPED = /UTC[+-]\d+|UTF-8|\d{4}-\d\d-\d\d|\d\d\/\d\d\/\d{4}|“[^”]*”|\(\d{4}\)|\{\w+\}/g
const TYPED = new Set([
  'host_key_tolerance_hint',
  'seasons_contestant_refused_bad_birth',
  'seasons_contestants_born_hint',
])

test('Khmer texts count in Khmer digits', () => {
  const latin = areas.flatMap((area) =>
    [...read(area, 'km')].filter(([key, text]) => !TYPED.has(key) && /\d/.test(text.replace(AS_TYPED, ''))),
  )
  expect(latin.map(([key]) => key)).toEqual([])
})

/** Names with an underscore in the sources: a text is always asked for by its whole name. */
function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('paraglide'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').match(/\b[a-z]+_\w+/g) ?? [])
}

test('every text is said somewhere', () => {
  const said = new Set(['app', 'server'].flatMap(namesIn))
  expect(areas.flatMap((area) => [...read(area, 'vi').keys()]).filter((key) => !said.has(key))).toEqual([])
})
