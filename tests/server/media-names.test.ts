import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadBanks } from '../../server/content/banks'
import { quietName } from '../../server/content/media-names'

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))

test('no medium of the banks goes out under a name that says what it shows', async () => {
  const { banks, files } = await loadBanks(path('content/banks'), path('public/media'))
  const sent = JSON.stringify(banks.questions())
  expect(files.size).toBeGreaterThan(10)
  for (const [quiet, file] of files) {
    expect(sent).not.toContain(file)
    expect(sent).toContain(quiet)
  }
})

test('a quiet name keeps its kind of file and stays the same', () => {
  expect(quietName('flags/la.svg')).toMatch(/^q\/[0-9a-f]{20}\.svg$/)
  expect(quietName('flags/la.svg')).toBe(quietName('flags/la.svg'))
  expect(quietName('flags/la.svg')).not.toBe(quietName('flags/kh.svg'))
})
