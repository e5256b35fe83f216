// Lists of contestants that officers bring, as spreadsheets of Vietnamese schools look.

import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { wishedRows } from '../../app/components/seasons/import-choice'
import { readCsv } from '../../app/domain/sheet/read-csv'
import type { ReadList } from '../../app/services/contestants'
import { birthIn, gradeIn, headingsOf, kindIn, marksIn } from '../../server/rounds/list-columns'
import { createTableReader } from '../../server/sheets/read-table'
import { AN, must, named, stageSeasons, YES } from './season-stage'

const bytes = (text: string) => new TextEncoder().encode(text)
/** Somebody who runs the whole season. */
const ALL = { account: 'anh-tam', keeps: () => true }
/** As they are read, for whoever looks after every unit. */
const rowsOf = async (reading: Promise<ReadList>) => (await reading).rows.map(({ strange: _strange, ...row }) => row)
const HEAD = 'Họ và tên,Đơn vị,Bảng,Đối tượng,Năm sinh'

async function stage() {
  const made = await stageSeasons()
  const { id } = await made.open()
  const read = (text: string) => rowsOf(made.contestants.readList(id, bytes(text), ALL))
  return { ...made, id, read }
}

test('a list is read by its headings, and nothing is written', async () => {
  const { read, contestants, id } = await stage()
  const rows = await read(
    `DANH SÁCH THÍ SINH,,,,\n\nSTT,${HEAD}\n1,Trần Văn Bình,Gò Dầu,Bảng học sinh,Học sinh,2012\n2,Nguyễn Thị Ân,tn-703,,student,\n`,
  )
  expect(rows).toEqual([
    {
      row: 4,
      fields: {
        name: 'Trần Văn Bình',
        nickname: '',
        unit: 'tn-710',
        division: 'pupils',
        school: null,
        born: '2012',
        grade: null,
        kind: 'pupil',
        marks: [],
      },
      problems: [],
      resembles: null,
    },
    // Without a division: the only one that takes a student.
    {
      row: 5,
      fields: expect.objectContaining({ unit: 'tn-703', division: 'students' }),
      problems: [],
      resembles: null,
    },
  ])
  expect((await contestants.list(id, {})).total).toBe(0)
})

test('family and given names in two columns, English headings, semicolons, a mark at the front', async () => {
  const { read } = await stage()
  const [vi] = await read('\uFEFFHọ đệm;Tên;Đơn vị;Đối tượng\r\nTrần Văn;Bình;"Huyện Gò Dầu";"Học sinh"\r\n')
  expect(vi).toMatchObject({ row: 2, fields: { name: 'Trần Văn Bình', unit: 'tn-710' }, problems: [] })
  const [en] = await read('Full name\tUnit\tDivision\tKind\nSok Dara\tGò Dầu district\tStudents\tstudent\n')
  expect(en).toMatchObject({ fields: { name: 'Sok Dara', unit: 'tn-710', division: 'students' }, problems: [] })
})

test('each row says by itself what is wrong with it', async () => {
  const { read } = await stage()
  const rows = await read(
    [
      HEAD,
      'Trần Văn Bình,Gò Dầu,pupils,pupil,2012',
      ',Gò Dầu,pupils,pupil,2012',
      'Lê An,Nơi khác,pupils,pupil,2012',
      'Lê An,Svay Rieng,pupils,pupil,2012',
      'Lê An,Gò Dầu,Bảng Z,pupil,2012',
      'Lê An,Gò Dầu,pupils,student,2012',
      'Lê An,Gò Dầu,pupils,pupil,31/31/2012',
      '   , , ,,',
      '=HYPERLINK(),Gò Dầu,pupils,pupil,2012',
    ].join('\n'),
  )
  expect(rows.map(({ row, problems }) => [row, ...problems])).toEqual([
    [2],
    [3, 'bad_name'],
    [4, 'unknown_unit'],
    [5, 'unknown_unit'],
    [6, 'unknown_division'],
    [7, 'wrong_kind'],
    [8, 'bad_birth'],
    [10, 'bad_name'],
  ])
  expect(rows.filter(({ fields }) => fields !== null)).toHaveLength(1)
})

test('somebody alike is shown and not refused: registered already, or in the list twice', async () => {
  const { read, contestants, id } = await stage()
  const { contestant } = must(await contestants.enter(id, { ...AN, name: 'Trần Thị Hoà', kind: 'student' }, YES, 'a'))
  const rows = await read(
    `${HEAD}\nTRẦN THỊ HÒA,Gò Dầu,students,student,\nTrần Thị Hoa,Gò Dầu,students,student,\nLê An,Gò Dầu,pupils,pupil,2012\nLê An,Gò Dầu,pupils,pupil,2011\nlê  an,Gò Dầu,pupils,pupil,2012\nLê An,Trảng Bàng,pupils,pupil,2012\n`,
  )
  expect(rows.map(({ resembles }) => resembles)).toEqual([contestant.code, null, null, null, '#4', null])
  expect(rows.every(({ fields }) => fields !== null)).toBe(true)
})

const MENDED = 'Họ và tên,Đơn vị,Bảng,Đối tượng,Năm sinh,Trường'

test('a list that is mended and brought again leaves out who is registered, and enters the others', async () => {
  const { contestants, id } = await stage()
  const lines = ['Trần Thị Hoà', 'Lê An'].map((name) => `${name},Gò Dầu,pupils,pupil,2012,THCS Gò Dầu`)
  const first = await contestants.readList(
    id,
    bytes([MENDED, ...lines, '9A,Gò Dầu,pupils,pupil,2012,'].join('\n')),
    ALL,
  )
  expect(first.rows.at(-1)).toMatchObject({ problems: ['bad_name'], typed: { name: '9A', unit: 'Gò Dầu' } })
  const slips = (await contestants.enterAll(id, first.token ?? '', YES, ALL)) ?? []
  expect(slips).toHaveLength(2)

  const again = [
    MENDED,
    'TRẦN THỊ HÒA,Gò Dầu,pupils,pupil,,thcs gò dầu',
    'Lê An,Gò Dầu,pupils,pupil,2012,',
    // The same name a second time is somebody else, and so are another school and another year.
    'Lê An,Gò Dầu,pupils,pupil,2012,',
    'Lê An,Gò Dầu,pupils,pupil,2012,THPT Gò Dầu',
    'Trần Thị Hoà,Gò Dầu,pupils,pupil,2011,THCS Gò Dầu',
    'Chín A,Gò Dầu,pupils,pupil,2012,',
  ].join('\n')
  const second = await contestants.readList(id, bytes(again), ALL)
  expect(second.rows.map(({ row, again: known, resembles }) => [row, known ?? false, resembles])).toEqual([
    [2, true, slips[0]?.contestant.code],
    [3, true, slips[1]?.contestant.code],
    [4, false, slips[1]?.contestant.code],
    [5, false, slips[1]?.contestant.code],
    [6, false, '#2'],
    [7, false, null],
  ])
  const more = (await contestants.enterAll(id, second.token ?? '', YES, ALL)) ?? []
  expect(named(more.map(({ contestant }) => contestant))).toEqual(['Lê An', 'Lê An', 'Trần Thị Hoà', 'Chín A'])
})

test('only the rows that are ticked are entered, also of those registered already', async () => {
  const { contestants, id } = await stage()
  must(await contestants.enter(id, { ...AN, name: 'Lê An', kind: 'student' }, YES, 'a'))
  const text = [
    HEAD,
    'Lê An,Gò Dầu,students,student,',
    'Lê Bình,Gò Dầu,students,student,',
    'Lê Chi,Gò Dầu,students,student,',
  ]
  const { token } = await contestants.readList(id, bytes(text.join('\n')), ALL)
  const form = new FormData()
  form.set('shown', '2,3')
  form.append('row', '2')
  form.set('skip', 'yes')
  const slips = (await contestants.enterAll(id, token ?? '', YES, ALL, wishedRows(form))) ?? []
  expect(named(slips.map(({ contestant }) => contestant))).toEqual(['Lê An', 'Lê Chi'])
  // What was not shown goes by the one box above the list.
  const wish = (skip: boolean) => {
    const said = new FormData()
    if (skip) said.set('skip', 'yes')
    return wishedRows(said)
  }
  expect([wish(true)({ row: 7, again: true }), wish(true)({ row: 7 }), wish(false)({ row: 7, again: true })]).toEqual([
    false,
    true,
    true,
  ])
})

test('rows that are left out can be asked for by whoever brought the list, and by nobody else', async () => {
  const { contestants, id } = await stage()
  const text = [HEAD, 'Lê An,Gò Dầu,students,student,', '7,Gò Dầu,students,student,', 'Lê Chi,Nơi khác,students,,1850']
  const { token } = await contestants.readList(id, bytes(text.join('\n')), ALL)
  const left = contestants.leftOut(id, token ?? '', ALL.account)
  expect(left?.map(({ row, problems, typed }) => [row, problems.length > 0, typed?.name])).toEqual([
    [3, true, '7'],
    [4, true, 'Lê Chi'],
  ])
  await contestants.enterAll(id, token ?? '', YES, ALL)
  expect(contestants.leftOut(id, token ?? '', ALL.account)).toEqual(left)
  expect(contestants.leftOut(id, token ?? '', 'another')).toBeNull()
  expect(contestants.leftOut('s-other', token ?? '', ALL.account)).toBeNull()
})

test('what is written of a kind may be the words of the regulations', () => {
  expect([kindIn('Cán bộ Đoàn', ['union-official']), kindIn(' union officials', ['union-official'])]).toEqual([
    'union-official',
    'union-official',
  ])
  expect(marksIn('sinh viên chuyên tiếng Anh; Other', ['english-major'])).toEqual(['english-major', 'other'])
})

test('what is read is written, with a slip for each in their order', async () => {
  const { contestants, id } = await stage()
  const list = Array.from({ length: 230 }, (_, i) => `Thí Sinh ${'ABCDEFGHIK'[i % 10]},Gò Dầu,pupils,pupil,2012`)
  const { rows, token } = await contestants.readList(
    id,
    bytes([HEAD, ...list, ',Gò Dầu,pupils,pupil,2012'].join('\n')),
    ALL,
  )
  const fields = rows.flatMap((row) => row.fields ?? [])
  const slips = (await contestants.enterAll(id, token ?? '', YES, ALL)) ?? []
  expect(named(slips.map(({ contestant }) => contestant))).toEqual(named(fields))
  expect(new Set(slips.map(({ contestant }) => contestant.code)).size).toBe(230)
  expect((await contestants.list(id, {})).total).toBe(230)
  for (const slip of [slips[0], slips[229]]) {
    if (!slip) throw new Error('no slip')
    expect(await contestants.signIn(id, slip.contestant.code, slip.secret, '203.0.113.9')).toMatchObject({ ok: true })
  }
})

test('five thousand are entered at once, and once: sent again, the same slips come back', async () => {
  const { contestants, id } = await stage()
  const list = Array.from({ length: 5_000 }, () => 'Nguyễn Hoàng Khánh Linh,Gò Dầu,pupils,pupil,2012')
  const { token } = await contestants.readList(id, bytes([HEAD, ...list].join('\n')), ALL)
  const sent = [1, 2].map(() => contestants.enterAll(id, token ?? '', YES, ALL))
  const [first, second] = await Promise.all(sent)
  expect(first).toHaveLength(5_000)
  expect(second).toEqual(first)
  expect((await contestants.list(id, {})).total).toBe(5_000)
}, 30_000)

test('a list waits for an hour, for the account that sent it and its season', async () => {
  const { contestants, clock, id } = await stage()
  const list = bytes(`${HEAD}\nLê An,Gò Dầu,pupils,pupil,2012\n`)
  const { token } = await contestants.readList(id, list, ALL)
  expect(await contestants.enterAll(id, token ?? '', YES, { ...ALL, account: 'chi-hoa' })).toBeNull()
  expect(await contestants.enterAll(id, 'no-such-token', YES, ALL)).toBeNull()
  clock.time += 3_600_001
  expect(await contestants.enterAll(id, token ?? '', YES, ALL)).toBeNull()
  // Of three lists of one account the first has gone.
  const tokens: (string | null)[] = []
  for (let i = 0; i < 3; i++) tokens.push((await contestants.readList(id, list, ALL)).token)
  expect(await contestants.enterAll(id, tokens[0] ?? '', YES, ALL)).toBeNull()
  expect(await contestants.enterAll(id, tokens[2] ?? '', YES, ALL)).toHaveLength(1)
})

test('an officer of one unit learns nothing of contestants of another, and enters none there', async () => {
  const { contestants, id } = await stage()
  must(await contestants.enter(id, { ...AN, name: 'Lê An' }, YES, 'anh-tam'))
  const list = bytes(`${HEAD}\nLê An,Gò Dầu,students,student,\nLê An,Trảng Bàng,students,student,\n`)
  const own = { account: 'chi-hoa', keeps: (unit: string) => unit === 'tn-712' }
  const { rows, token } = await contestants.readList(id, list, own)
  expect(rows.map(({ strange, resembles }) => [strange, resembles])).toEqual([
    [true, null],
    [false, null],
  ])
  const slips = await contestants.enterAll(id, token ?? '', YES, own)
  expect(slips?.map(({ contestant }) => contestant.unit)).toEqual(['tn-712'])
  // Whoever lost the unit meanwhile enters nobody.
  const again = await contestants.readList(id, list, own)
  expect(await contestants.enterAll(id, again.token ?? '', YES, { ...own, keeps: () => false })).toEqual([])
})

async function workbook(rows: (string | number | Date | null)[][]): Promise<Uint8Array> {
  const cell = (value: string | number | Date | null) => {
    if (value === null) return null
    return value instanceof Date ? { type: Date, value, format: 'dd/mm/yyyy' } : { value }
  }
  return new Uint8Array(await writeXlsxFile([{ sheet: 'A', data: rows.map((row) => row.map(cell)) }]).toBuffer())
}

describe('workbooks of Excel', () => {
  test('are read like CSV; dates and numbers are what they look like', async () => {
    const { contestants, id } = await stage()
    const file = await workbook([
      ['Danh sách', null, null, null],
      ['Họ và tên', 'Đơn vị', 'Đối tượng', 'Ngày sinh'],
      ['Trần Văn Bình', 'Gò Dầu', 'Học sinh', new Date(Date.UTC(2012, 4, 6))],
      ['Lê An', 'Gò Dầu', 'Học sinh', 2011],
      ['Lê Yên', 'Gò Dầu', 'Học sinh', '7/5/2010'],
    ])
    const rows = await rowsOf(contestants.readList(id, file, ALL))
    expect(rows.map(({ row, fields }) => [row, fields?.name, fields?.born])).toEqual([
      [3, 'Trần Văn Bình', '2012'],
      [4, 'Lê An', '2011'],
      // The day stays where it shows that somebody is 16.
      [5, 'Lê Yên', '2010-05-07'],
    ])
  })

  test('that are broken, empty or something else are told apart from lists', async () => {
    const { contestants, id } = await stage()
    const good = await workbook([['Họ và tên'], ['Lê An']])
    const told = async (file: Uint8Array) => {
      const rows = await rowsOf(contestants.readList(id, file, ALL))
      return rows.map(({ row, fields, problems }) => [row, fields, ...problems])
    }
    expect(await told(good.slice(0, good.length / 2))).toEqual([[0, null, 'unreadable']])
    expect(await told(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]))).toEqual([[0, null, 'unreadable']])
    expect(await told(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2]))).toEqual([[0, null, 'unreadable']])
    expect(await told(new Uint8Array())).toEqual([[0, null, 'no_heading']])
    expect(await told(bytes('a,b\n1,2\n'))).toEqual([[0, null, 'no_heading']])
    expect(await told(new Uint8Array(5 * 1024 * 1024 + 1))).toEqual([[0, null, 'too_large']])
    expect(await told(bytes(`Họ và tên\n${'Lê An\n'.repeat(5_031)}`))).toEqual([[0, null, 'too_many_rows']])
    expect(await told(bytes(`Họ và tên\n${'Lê An\n'.repeat(5_001)}`))).toEqual([[0, null, 'too_many_rows']])
  })

  test('that take too long are given up', async () => {
    const read = createTableReader({ bytes: 1e6, rows: 10, ms: 0 })
    const file = await workbook([['Họ và tên'], ['Lê An']])
    expect(await read(file)).toEqual({ ok: false, code: 'unreadable' })
  })
})

test('text that Excel saves as Unicode is read too', async () => {
  const read = createTableReader({ bytes: 1e6, rows: 10, ms: 5_000 })
  const text = '\uFEFFHọ tên\tLớp\r\nLê An\t9A1\r\n'
  const file = new Uint8Array(Buffer.from(text, 'utf16le'))
  expect(await read(file)).toEqual({
    ok: true,
    rows: [
      ['Họ tên', 'Lớp'],
      ['Lê An', '9A1'],
    ],
  })
})

test.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a;b\r\n"1;x";2',
    [
      ['a', 'b'],
      ['1;x', '2'],
    ],
  ],
  ['"say ""hi""","two\nlines"\r\n', [['say "hi"', 'two\nlines']]],
  ['a\rb', [['a'], ['b']]],
  ['a,,\n', [['a', '', '']]],
  ['"never ended\n1,2', [['never ended\n1,2']]],
  ['5" pipe,x', [['5" pipe', 'x']]],
  ['', []],
])('CSV %j', (text, rows) => {
  expect(readCsv(text, 100)).toEqual(rows)
  expect(readCsv(text, 1)).toEqual(rows.slice(0, 1))
})

test.each([
  ['9', 9],
  ['9A1', 9],
  ['Lớp 10 Toán', 10],
  [' 12 ', 12],
  ['', null],
  ['13', undefined],
  ['A', undefined],
  ['0', undefined],
])('the grade of %j is %s', (text, grade) => {
  expect(gradeIn(text)).toBe(grade)
})

test.each([
  ['2012', '2012'],
  ['6/5/2012', '2012-05-06'],
  ['06-05-2012', '2012-05-06'],
  ['6.5.2012', '2012-05-06'],
  ['2012-05-06', '2012-05-06'],
  // 6 May 2012 as Excel numbers it.
  ['41035', '2012-05-06'],
  ['', null],
  ['May', 'May'],
])('the birth of %j is %s', (text, born) => {
  expect(birthIn(text)).toBe(born)
})

test('headings are found below titles, whatever their case and tones', () => {
  expect(headingsOf([['UBND'], ['stt', 'HỌ VÀ TÊN ', 'ngày sinh']])).toEqual({ row: 1, columns: { name: 1, born: 2 } })
  expect(headingsOf([['Tên', 'Lớp']])).toBeNull()
})
