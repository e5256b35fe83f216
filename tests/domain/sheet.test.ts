// Files that are handed out: CSV that runs nothing, names that every system takes.
import { describe, expect, test } from 'vitest'
import { csv } from '../../app/domain/sheet/csv'
import { asDownload, fileName } from '../../app/domain/sheet/file-name'
import type { SheetCell } from '../../app/domain/sheet/sheet'

const line = (...cells: SheetCell[]) =>
  csv({ name: 'x', columns: [{ title: 'Tên', width: 9 }], rows: [cells] }).split('\r\n')[1]

describe('CSV', () => {
  test('begins with the mark of UTF-8 and its titles, and every line ends', () => {
    expect(csv({ name: 'x', columns: [{ title: 'Tên', width: 9 }], rows: [['ស្រី']] })).toBe('\uFEFFTên\r\nស្រី\r\n')
  })

  test.each([
    ['a comma', 'An, Gò Dầu', '"An, Gò Dầu"'],
    ['quotes', 'An "Vua"', '"An ""Vua"""'],
    ['a new line', 'An\nBình', '"An\nBình"'],
    ['a semicolon, which some spreadsheets split at', 'An; Bình', '"An; Bình"'],
    ['nothing special', 'Nguyễn Hoàng Thiên Kim', 'Nguyễn Hoàng Thiên Kim'],
  ])('quotes where it must: %s', (_, text, written) => {
    expect(line(text)).toBe(written)
  })

  test.each(['=1+1', '+84', '-An', '@An', '=HYPERLINK("http://x","y")', '\t=1', ' =1', '＝1', '|calc'])(
    'a name like a formula is only a name: %s',
    (name) => {
      expect(line(name)?.replace(/^"/, '')).toMatch(/^'/)
    },
  )

  test('numbers stay numbers, also below zero; nothing stays empty', () => {
    expect(line(1234.5, -0.25, null, 0)).toBe('1234.5,-0.25,,0')
  })
})

describe('names of files', () => {
  test.each([
    [['Kết quả', 'Chung kết: ASEAN/2026?', '2026-11-21'], 'Kết quả – Chung kết ASEAN 2026 – 2026-11-21.csv'],
    [['..\\..\\etc', ''], 'etc.csv'],
    [['\u202Egnp.exe'], 'gnp.exe.csv'],
    [['...'], 'vam-co.csv'],
  ])('%j', (parts, name) => {
    expect(fileName(parts, 'csv')).toBe(name)
  })

  test('a long title is cut between characters', () => {
    const name = fileName(['🪷'.repeat(200)], 'csv')
    expect([...name]).toHaveLength(84)
    expect(Buffer.from(name).toString()).toBe(name)
  })

  test('a download carries its own name and one in plain letters', () => {
    expect(asDownload('Kết quả "Đà Nẵng".xlsx')).toBe(
      `attachment; filename="ket-qua-da-nang.xlsx"; filename*=UTF-8''K%E1%BA%BFt%20qu%E1%BA%A3%20%22%C4%90%C3%A0%20N%E1%BA%B5ng%22.xlsx`,
    )
    expect(asDownload('លទ្ធផល.csv')).toContain('filename="vam-co.csv"')
  })
})
