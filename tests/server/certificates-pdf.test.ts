// The PDF of certificates: one page each, with its own fonts, text that is found again, and no letter taken apart.
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Certificate } from '../../app/services/certificates'
import { PRINT, TOKENS } from '../../server/certificates/drawing/colours.mjs'
import { fitText, pieces } from '../../server/certificates/drawing/fit.mjs'
import { font, loadFonts } from '../../server/certificates/drawing/fonts.mjs'
import { clearLeftJobs } from '../../server/certificates/jobs'
import { certificateStage, contestant } from './certificate-stage'
import { readPdf } from './pdf-reading'

const ADDRESS = 'https://vamco.example'
const KIM = contestant('kim', 'Nguyễn Hoàng Thiên Kim')
const DARA = contestant('dara', 'ស្រី ដារ៉ា', { school: null })

async function issued(people = [KIM, DARA]) {
  const stage = certificateStage(people)
  await stage.certificates.issue('autumn', stage.round, 'prize', 'x')
  return { ...stage, list: await stage.listed() }
}
const only = (list: readonly Certificate[], at = 0): string => list[at]?.register ?? ''

test('one certificate is one page of A4 across, with every font in it', async () => {
  const { certificates, list } = await issued()
  for (const locale of ['vi', 'en', 'km'] as const) {
    const pdf = await certificates.pdf(only(list), locale, ADDRESS)
    const { pages, fonts } = readPdf(pdf ?? new Uint8Array())
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[842, 595]])
    expect(fonts.length).toBeGreaterThan(2)
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([])
    const families = new Set(fonts.map(({ name }) => name.replace(/^[A-Z]+\+|-.*$/g, '')))
    expect([...families].sort()).toEqual(locale === 'km' ? ['BeVietnamPro', 'NotoSansKhmer'] : ['BeVietnamPro'])
  }
})

test('name, school, place in the ranking and number can be found in the text', async () => {
  const { certificates, list } = await issued()
  const pdf = await certificates.pdf(only(list), 'vi', ADDRESS)
  const text = readPdf(pdf ?? new Uint8Array()).pages[0]?.text ?? ''
  for (const part of [
    'Giấy chứng nhận',
    'Nguyễn Hoàng Thiên Kim',
    'THPT Tân Biên · Đoàn tn-705',
    only(list),
    'hạng 1 trong 2',
    'ngày 5 tháng 12 năm 2026',
    'vamco.example/verify',
  ])
    expect(text.normalize('NFC')).toContain(part)
})

test('each language says it in its own words, digits and months', async () => {
  const { certificates, list } = await issued()
  const textOf = async (locale: 'en' | 'km') =>
    readPdf((await certificates.pdf(only(list), locale, ADDRESS)) ?? new Uint8Array()).pages[0]?.text ?? ''
  expect(await textOf('en')).toContain('5 December 2026')
  expect(await textOf('km')).toContain('២០២៦')
})

test('nothing is printed of what was revoked, of who was erased, or of no such number', async () => {
  const { certificates, list } = await issued([contestant('gone', ''), DARA])
  expect(await certificates.pdf(only(list, 0), 'vi', ADDRESS)).toBeNull()
  await certificates.revoke(only(list, 1), 'x', 'why')
  expect(await certificates.pdf(only(list, 1), 'vi', ADDRESS)).toBeNull()
  expect(await certificates.pdf('VC12-000009-0', 'vi', ADDRESS)).toBeNull()
})

describe('texts that are made to fit', () => {
  const ctx = createCanvas(10, 10).getContext('2d')
  beforeAll(() => loadFonts('public/fonts'))
  const STEPS = [
    [56, 1],
    [38, 2],
    [22, 2],
  ] as const
  const widest = (lines: readonly string[]) => Math.max(...lines.map((line) => ctx.measureText(line).width))

  test.each([
    ['Kim', 1],
    ['Nguyễn Hoàng Thiên Kim', 1],
    ['Công Tằng Tôn Nữ Nguyễn Phước Hoàng Thiên Kim Ngọc Quỳnh Như Anh Phương', 2],
    [`${'Nguyễn '.repeat(40)}Kim`, 2],
    ['W'.repeat(80), 1],
    ['ព្រះបាទសម្តេចព្រះបរមនាថនរោត្តមសីហមុនីព្រះមហាវីរក្សត្រនៃព្រះរាជាណាចក្រកម្ពុជា', 2],
  ])('%s is never wider than its place', (text, lines) => {
    const fitted = fitText(ctx, text, 800, 880, STEPS)
    ctx.font = font(fitted.size, 800)
    expect(widest(fitted.lines)).toBeLessThanOrEqual(880.5)
    expect(fitted.lines.length).toBe(lines)
    expect(fitted.lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  })

  test('a Khmer line ends between words, never inside a letter', () => {
    const text = 'វគ្គផ្តាច់ព្រ័ត្រក្លឹបភាសាអង់គ្លេស រដូវស្លឹកឈើជ្រុះ'
    const letters = [...new Intl.Segmenter('km').segment(text)].map(({ index }) => index)
    let at = 0
    for (const piece of pieces(text)) {
      expect(letters).toContain(at)
      at += piece.length
    }
    expect(pieces(text).join('')).toBe(text)
    expect(pieces(text).length).toBeGreaterThan(4)
  })

  test('Khmer signs are put together: a foot takes no place of its own', () => {
    ctx.font = font(40, 400)
    const [together, apart] = [ctx.measureText('ក្ត').width, ctx.measureText('ក').width + ctx.measureText('ត').width]
    expect(together).toBeLessThan(apart * 0.8)
  })

  test('a line ends after a comma rather than between two words', () => {
    const { lines } = fitText(ctx, 'Cuộc thi tiếng Anh dành cho học sinh, sinh viên và thanh niên', 400, 500, [[24, 2]])
    expect(lines).toEqual(['Cuộc thi tiếng Anh dành cho học sinh,', 'sinh viên và thanh niên'])
  })
})

test('the colours are those of the tokens, and the gold that is read can be read', () => {
  const css = readFileSync('app/styles/tokens.css', 'utf8')
  for (const [name, colour] of Object.entries(TOKENS)) expect(css).toContain(`--${name}:${colour};`)
  const light = (hex: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, i) => sum + part * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0)
  expect((light(PRINT.sheet) + 0.05) / (light(PRINT.award) + 0.05)).toBeGreaterThan(4.5)
})

describe('many in one PDF', () => {
  const people = Array.from({ length: 45 }, (_, i) => contestant(`p${i}`, `Người thứ ${i}`))
  async function running() {
    const stage = certificateStage(people)
    await stage.certificates.issue('autumn', stage.round, 'participation', 'x')
    const registers = (await stage.listed()).map(({ register }) => register)
    const start = async () => {
      const done = await stage.certificates.startJob('autumn', registers, 'vi', ADDRESS)
      if (!done.ok) throw new Error(done.code)
      return done.job
    }
    return { ...stage, registers, start }
  }
  const ended = async (stage: Awaited<ReturnType<typeof running>>, id: string) => {
    await expect.poll(() => stage.certificates.job(id)?.state, { timeout: 20_000, interval: 5 }).toMatch(/ready|failed/)
    return stage.certificates.job(id)
  }
  const bytes = async (file: { body: ReadableStream<Uint8Array> } | null) =>
    new Uint8Array(await new Response(file?.body).arrayBuffer())

  test('one page each, in the order of the register, without those that were revoked', async () => {
    const stage = await running()
    await stage.certificates.revoke(stage.registers[1] ?? '', 'x', 'why')
    const job = await stage.start()
    expect(job).toMatchObject({ season: 'autumn', total: 44, done: 0, state: 'waiting' })
    expect(await ended(stage, job.id)).toMatchObject({ state: 'ready', done: 44 })
    const file = await stage.certificates.jobFile(job.id)
    const pdf = await bytes(file)
    expect(pdf.length).toBe(file?.size)
    const { pages } = readPdf(pdf)
    expect(pages.length).toBe(44)
    expect([pages[0], pages[1], pages[43]].map((page) => page?.text.match(/VC[\d-]+/)?.[0])).toEqual([
      stage.registers[0],
      stage.registers[2],
      stage.registers[44],
    ])
  })

  test('who took the consent back is not printed, alone or among others, and nothing is said of them', async () => {
    const stage = await running()
    const [first = '', second = ''] = stage.registers
    const of = async (register: string) => people.find(({ id }) => id === owners.get(register))
    const owners = new Map((await stage.listed()).map((one) => [one.register, one.contestant]))
    const quiet = await of(first)
    if (!quiet) throw new Error('nobody')
    const before = quiet.consents
    quiet.consents = [...before, { purpose: 'certificate', given: false, how: 'self', at: 2, by: null }]
    try {
      expect(await stage.certificates.pdf(first, 'vi', ADDRESS)).toBeNull()
      expect(await stage.certificates.pdf(second, 'vi', ADDRESS)).not.toBeNull()
      expect((await stage.start()).total).toBe(stage.registers.length - 1)
      expect(await stage.certificates.startJob('autumn', [first], 'vi', ADDRESS)).toEqual({ ok: false, code: 'nobody' })
      expect(await stage.certificates.confirm(first)).toMatchObject({ initials: '', withheld: true, revoked: false })
      expect(await stage.certificates.confirm(second)).toMatchObject({ withheld: false })
      const held = (await stage.listed()).filter(({ withheld }) => withheld)
      expect(held.map(({ contestant }) => contestant)).toEqual([quiet.id])
    } finally {
      quiet.consents = before
    }
  })

  test('one after the other; one that is ended leaves the next its turn', async () => {
    const stage = await running()
    const [one, two] = [await stage.start(), await stage.start()]
    expect(stage.certificates.job(two.id)?.state).toBe('waiting')
    await stage.certificates.cancelJob(one.id)
    expect(stage.certificates.job(one.id)).toBeNull()
    expect(await stage.certificates.jobFile(one.id)).toBeNull()
    expect(await ended(stage, two.id)).toMatchObject({ state: 'ready' })
    expect(stage.troubles).toEqual([])
  })

  test('a file is kept an hour, then it is gone; and all are gone at the end', async () => {
    const stage = await running()
    const job = await stage.start()
    await ended(stage, job.id)
    const hour = stage.timers.find(({ ms }) => ms === 3_600_000)
    hour?.act()
    expect(await stage.certificates.jobFile(job.id)).toBeNull()
    const last = await stage.start()
    await ended(stage, last.id)
    const folder = stage.jobs.folder()
    expect(folder && existsSync(folder)).toBe(true)
    await stage.jobs.close()
    expect(folder && existsSync(folder)).toBe(false)
    expect(stage.certificates.job(last.id)).toBeNull()
  })

  test('nobody finds a job by guessing', async () => {
    const stage = await running()
    expect(stage.certificates.job('1')).toBeNull()
    expect(await stage.certificates.jobFile('../certificates')).toBeNull()
  })
})

test('PDFs that a server ended at once has left are taken away at the next start, those of another server are not', async () => {
  const root = await mkdtemp(join(tmpdir(), 'left-'))
  const folders = [
    'vamco-certificates-abc123',
    `vamco-certificates-${process.pid}-a`,
    `vamco-certificates-${process.ppid}-b`,
  ]
  for (const name of [...folders, 'something-else']) await mkdir(join(root, name))
  await writeFile(join(root, 'vamco-certificates-abc123', 'one.pdf'), 'Nguyễn Thị Ân')
  expect(await clearLeftJobs(root)).toBe(2)
  expect((await readdir(root)).sort()).toEqual(['something-else', `vamco-certificates-${process.ppid}-b`])
  await rm(root, { recursive: true })
})
