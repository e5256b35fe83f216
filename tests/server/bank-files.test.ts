/** Banks read from files: what is found, and what an author is told when a file cannot be used. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readBanks } from '../../server/content/bank-files'
import { checkContent } from '../../server/content/check'

const bank = { id: 'asean', name: 'ASEAN', description: 'ASEAN', languages: ['vi', 'en'] }
const question = {
  kind: 'truefalse',
  id: 'asean-flags-01',
  level: 'A2',
  title: 'ASEAN',
  prompt: 'ASEAN?',
  explanation: 'ASEAN.',
  source: { name: 'Vàm Cỏ' },
  asOf: '2026-11-01',
  status: 'approved',
  review: { vi: 'unreviewed', en: 'unreviewed' },
  right: true,
}
const topic = { topic: 'flags', name: { vi: 'Lá cờ', en: 'Flags' }, questions: [question] }

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vam-co-banks-'))
})
afterEach(() => rm(root, { recursive: true }))

async function file(path: string, content: unknown) {
  await mkdir(join(root, path, '..'), { recursive: true })
  await writeFile(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
}

it('gives each question the bank and topic it came from', async () => {
  await file('asean/bank.json', bank)
  await file('asean/flags.json', topic)
  const read = await readBanks(root)
  expect(read).toMatchObject({
    ok: true,
    banks: [
      {
        id: 'asean',
        topics: [{ id: 'flags', name: { vi: 'Lá cờ', en: 'Flags' } }],
        questions: [{ id: 'asean-flags-01', bank: 'asean', topic: 'flags', seconds: 20 }],
      },
    ],
  })
})

it('names the question and the field that do not fit', async () => {
  await file('asean/bank.json', bank)
  await file('asean/flags.json', { ...topic, questions: [question, { ...question, id: 'asean-flags-02', seconds: 2 }] })
  const read = await readBanks(root)
  expect(read).toMatchObject({
    ok: false,
    problems: [{ file: 'asean/flags.json', question: 'asean-flags-02', says: expect.stringMatching(/^seconds: /) }],
  })
})

it('counts a question whose id cannot be read', async () => {
  await file('asean/bank.json', bank)
  await file('asean/flags.json', { ...topic, questions: [{ ...question, id: 7 }] })
  const read = await readBanks(root)
  expect(read).toMatchObject({ ok: false, problems: [{ question: 'number 1 of the file' }] })
})

it.each([
  [
    'a file that is not JSON',
    { 'asean/bank.json': bank, 'asean/flags.json': '{' },
    'asean/flags.json',
    /^is not JSON: /,
  ],
  ['a bank without its description', { 'asean/flags.json': topic }, 'asean/bank.json', /^is missing$/],
  ['a key nobody knows', { 'asean/bank.json': { ...bank, colour: 'red' } }, 'asean/bank.json', /colour/],
  [
    'a bank in another folder',
    { 'friendship/bank.json': bank },
    'friendship/bank.json',
    /has the id asean, but its folder/,
  ],
  [
    'a topic in another file',
    { 'asean/bank.json': bank, 'asean/x.json': topic },
    'asean/x.json',
    /holds the topic flags/,
  ],
])('tells of %s', async (_, files, where, says) => {
  for (const [path, content] of Object.entries(files)) await file(path, content)
  expect(await readBanks(root)).toEqual({ ok: false, problems: [{ file: where, says: expect.stringMatching(says) }] })
})

it('tells of all that is wrong at once', async () => {
  await file('asean/bank.json', '')
  await file('asean/flags.json', { ...topic, questions: [{ ...question, level: '' }] })
  const read = await readBanks(root)
  expect(read.ok ? [] : read.problems.map(({ file }) => file)).toEqual(['asean/bank.json', 'asean/flags.json'])
})

it('asks for pictures that are not there, and for nothing once they are', async () => {
  const media = { kind: 'picture', src: 'flags/la.svg', alt: { vi: 'Một lá cờ', en: 'A flag' } }
  await file('banks/asean/bank.json', bank)
  await file('banks/asean/flags.json', { ...topic, questions: [{ ...question, media }] })
  expect(await checkContent(join(root, 'banks'), join(root, 'media'))).toEqual({
    ok: false,
    problems: [{ file: 'asean/flags.json', question: 'asean-flags-01', says: 'flags/la.svg is not in public/media' }],
  })
  await file('media/flags/la.svg', '<svg/>')
  expect((await checkContent(join(root, 'banks'), join(root, 'media'))).ok).toBe(true)
})

it('reports the rules of the domain with the file they were broken in', async () => {
  await file('banks/asean/bank.json', { ...bank, languages: ['vi', 'en', 'km'] })
  await file('banks/asean/flags.json', { ...topic, questions: [{ ...question, prompt: { vi: 'A', en: 'A' } }] })
  expect(await checkContent(join(root, 'banks'), join(root, 'media'))).toEqual({
    ok: false,
    problems: [{ file: 'asean/flags.json', question: 'asean-flags-01', says: 'prompt is missing in km' }],
  })
})

it('finds nothing wrong with the content of this repository', async () => {
  const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url))
  const result = await checkContent(path('content/banks'), path('public/media'))
  expect(result.ok ? [] : result.problems).toEqual([])
})
