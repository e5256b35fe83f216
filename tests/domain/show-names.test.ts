/** Names at the door: what is kept, cleaned, refused and drawn. */
import { describe, expect, it } from 'vitest'
import { ADJECTIVES, ANIMALS, drawnName } from '../../app/domain/show/drawn-names'
import { isInsult } from '../../app/domain/show/insults'
import { cleanName, doorName, playerName } from '../../app/domain/show/names'
import { stage } from './show-stage'

describe('a name', () => {
  it.each([
    ['Vy', 'Vy'],
    ['K', 'K'],
    ['  Nguyễn   Hoàng\tThiên Kim ', 'Nguyễn Hoàng Thiên Kim'],
    ['Nguyễn'.normalize('NFD'), 'Nguyễn'],
    ['Vy\u202Eyv', 'Vyyv'],
    ['V\u200By', 'Vy'],
    ['V\u0007y\u0000', 'Vy'],
    ['V\uE000y\uFEFF', 'Vy'],
    ['សុខ\u200Bដារ៉ា', 'សុខ\u200Bដារ៉ា'],
    ['\u200Bសុខ\u200B', 'សុខ'],
    ['👩\u200D🏫 Mai', '👩\u200D🏫 Mai'],
    ['V\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301y', 'V\u0301\u0301\u0301\u0301\u0301y'],
    ['x'.repeat(40), 'x'.repeat(40)],
    ['ខ្ញុំ'.repeat(20), 'ខ្ញុំ'.repeat(20)],
  ])('%j is shown as %j', (text, shown) => {
    expect(cleanName(text)).toBe(shown)
  })

  it.each(['', '   ', '\u200B\u200B', '\u3164', '…!?', 'x'.repeat(41), '🐯', '👩\u200D🏫', '🇻🇳', '♥'])(
    '%j is none',
    (text) => {
      expect(cleanName(text)).toBeNull()
    },
  )
})

it.each(['0912345678', '0912 2025-2026 345 678 90', '+84 912 345 678', 'Vy 0912.345.678', '០១២ ៣៤៥ ៦៧៨'])(
  '%j is a telephone number',
  (text) => {
    expect(playerName(text)).toBeNull()
  },
)

it.each(['12A1 2025-2026', 'Lớp 9A 2025–2026', 'Vy 2012', '7A1-25', '3/11/2012', 'An 0912'])(
  '%j is no telephone number',
  (text) => {
    expect(playerName(text)).toBe(text)
  },
)

describe('an insult is refused', () => {
  it.each([
    'Địt mẹ mày',
    'ĐM',
    'vcl',
    'V C L',
    'thằng ngu',
    'đồ   chó',
    'óc chó',
    'con đĩ',
    'LỒN',
    'l0n',
    'c4c',
    'cặc'.normalize('NFD'),
    'Tuấn địt',
    'ditme',
    'địtmẹ',
    'Thằngngu',
    'cailon',
    'F. U. C. K.',
    'V.C.L',
    'fuck',
    'FUCK YOU',
    'f.u.c.k',
    'f u c k',
    'fuuuuck',
    'fvck',
    'f*ck',
    'xxfuckxx',
    'sh1t',
    '5hit',
    '$h1t',
    'b1tch',
    'a$$hole',
    'asshole99',
    'motherfucker',
    'f\u200Buck',
    'Hitler',
    'ចុយម៉ែ',
    'អាឆ្កែ',
    'យួន',
    'សុខ ចុយ',
  ])('%s', (text) => {
    expect(isInsult(text)).toBe(true)
  })
})

describe('a name that only looks like one is let in', () => {
  it.each([
    'Dũng',
    'Dung',
    'Do Ngu',
    'Thang Ngu',
    'Cai Lon',
    'Mat Day',
    'Lee Gook',
    'V. C. L.',
    'SHT',
    'Phúc',
    'Phuc',
    'Phước',
    'Long',
    'Lon',
    'Lớn',
    'Lồng đèn',
    'Bích',
    'Bich',
    'Bùi Thị Đĩnh',
    'Các',
    'Cúc',
    'Buổi',
    'Bưởi',
    'Đức',
    'Đạt',
    'Dick Nguyễn',
    'Nguyễn Ngu Í',
    'Mỹ Dung',
    'Thụy Miên',
    'Mê Mây',
    'Du',
    'Đủ',
    'Cường',
    'Cut',
    'Ngữ',
    'Chó con',
    'Essex',
    'Scunthorpe',
    'Matsushita',
    'Cassandra',
    'Niger',
    'Sok Dara',
    'Sexton',
    'Titus',
    'Class 9A4',
    'Vy 9a5',
    'A B C',
    'N T M',
    'Đ. M.',
    'Team 1',
    'kkk',
    'សុខ ដារ៉ា',
    'ស្រីមុំ',
    'ឆ្កែ',
    'Ratha',
    'Đỗ Mai',
    'Mai Địch',
  ])('%s', (text) => {
    expect(isInsult(text)).toBe(false)
  })
})

it('draws another name for each of the first seats, the same again for the same seed', () => {
  for (const locale of ['vi', 'en', 'km'] as const) {
    const names = Array.from({ length: ANIMALS.length * ADJECTIVES.length }, (_, seat) => drawnName(42, seat, locale))
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => cleanName(name) !== name || isInsult(name))).toEqual([])
    expect(names.map((_, seat) => drawnName(42, seat, locale))).toEqual(names)
  }
  expect(drawnName(42, 0, 'en')).not.toBe(drawnName(43, 0, 'en'))
})

it('gives the name for the door: typed, drawn, or the team’s', () => {
  expect(doorName(stage().show, ' Vy ', 'vi', null)).toEqual({ ok: true, name: 'Vy' })
  expect(doorName(stage().show, 'đm', 'vi', null)).toEqual({ ok: false, code: 'bad_name' })
  const drawnNames = stage({ settings: { names: 'drawn' } }).show
  expect(doorName(drawnNames, '', 'en', null)).toEqual({ ok: true, name: drawnName(drawnNames.seed, 0, 'en') })
  const onePhone = stage({
    settings: { onePhonePerTeam: true, teams: { mode: 'chosen', names: ['Sen', 'Thốt nốt'] } },
  }).show
  expect(doorName(onePhone, '', 'vi', null).ok).toBe(true)
  const clubs = stage({ settings: { onePhonePerTeam: true, teams: { mode: 'club' } } }).show
  expect(doorName(clubs, '', 'vi', 'go-dau').ok).toBe(true)
  expect(doorName(clubs, '', 'vi', null).ok, 'a guest has no club’s name').toBe(false)
})
