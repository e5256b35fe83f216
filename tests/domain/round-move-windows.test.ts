// Windows that are moved after a season has opened: what may move, what is written down, what people read.
import { expect, test } from 'vitest'
import { asOpened, type LocalWindow, moveWindows, withMoves } from '../../app/domain/round/move-windows'
import { regulations } from '../../app/domain/round/regulations'
import type { RuleSet } from '../../app/domain/round/rule-set'
import { readRuleSet } from '../../app/domain/round/rule-set-file'
import { localOf, windowsOf } from '../../app/domain/round/windows'
import { ruleSet } from './rule-set-stage'

const base = ruleSet('2022-2024')
const at = (local: string) => Date.parse(`${local}:00+07:00`)
/** The first Monday of the on-line round, a minute after it opened. */
const FIRST = at('2024-10-07T08:01')

function wished(rules: RuleSet, id: string, change: (windows: LocalWindow[]) => void): LocalWindow[] {
  const round = rules.rounds.find((one) => one.id === id)
  if (!round) throw new Error('no round')
  const all = windowsOf(round.windows, rules.timeZone).map(({ opens, closes }) => {
    return { opens: localOf(opens, rules.timeZone), closes: localOf(closes, rules.timeZone) }
  })
  change(all)
  return all
}
const set = (index: number, more: Partial<LocalWindow>) => (all: LocalWindow[]) => {
  all[index] = { ...all[index], ...more } as LocalWindow
}
const move = (id: string, change: (windows: LocalWindow[]) => void, now = FIRST, rules = base) =>
  moveWindows(rules, { round: id, windows: wished(rules, id, change), by: 'Chị Lan', why: 'Mưa bão.' }, now)

function moved(done: ReturnType<typeof moveWindows>): RuleSet {
  if (!done.ok) throw new Error(done.code)
  return done.ruleSet
}

test.each([
  ['the end of the window that is open, later', 0, { closes: '2024-10-13T23:00' }],
  ['a window to come, later', 1, { opens: '2024-10-15T08:00' }],
  ['a window to come, earlier', 1, { opens: '2024-10-14T00:00' }],
  ['a window to come to the next minute', 1, { opens: '2024-10-07T08:02' }],
] as const)('%s', (_, index, to) => {
  const rules = moved(move('online', set(index, to)))
  expect(wished(rules, 'online', () => {})[index]).toMatchObject(to)
  expect(rules.rounds[0]?.moved).toMatchObject([{ at: FIRST, by: 'Chị Lan', why: 'Mưa bão.' }])
  expect(readRuleSet(JSON.parse(JSON.stringify(rules)))).toMatchObject({ ok: index === 0 || to.opens > '2024-10-13' })
})

test.each([
  ['begun', 'the window that is open never closes earlier', 0, { closes: '2024-10-13T21:59' }],
  ['begun', 'nor does it open at another time', 0, { opens: '2024-10-07T09:00' }],
  ['past', 'nothing opens before now', 1, { opens: '2024-10-07T08:01' }],
  ['bad_window', 'a day that is not in the calendar', 1, { opens: '2024-02-30T08:00' }],
  ['bad_window', 'no time at all', 1, { opens: '' }],
  ['unchanged', 'the same time', 1, {}],
] as const)('%s: %s', (code, _, index, to) => {
  expect(move('online', set(index, to))).toEqual({ ok: false, code })
})

test('what is over stays, and a move needs its round, a reason and as many windows', () => {
  const later = at('2024-10-13T22:00')
  expect(move('online', set(0, { closes: '2024-10-14T07:00' }), later)).toEqual({ ok: false, code: 'begun' })
  const windows = wished(base, 'final', set(0, { opens: '2024-11-30T09:00' }))
  const one = { round: 'final', windows, by: 'Lan', why: 'Phòng bận' }
  for (const [more, code] of [
    [{ round: 'semi' }, 'unknown_round'],
    [{ why: '  ' }, 'no_reason'],
    [{ by: '' }, 'no_reason'],
    [{ windows: [] }, 'bad_window'],
  ] as const)
    expect(moveWindows(base, { ...one, ...more }, FIRST)).toEqual({ ok: false, code })
})

test('moves stand in the regulations, in the trail by time, and the first times are not lost', () => {
  const once = moved(move('final', set(0, { opens: '2024-12-07T08:00', closes: '2024-12-07T12:00' })))
  const twice = moved(move('final', set(0, { closes: '2024-12-07T13:00' }), FIRST + 60_000, once))
  const lines = (locale: 'vi' | 'en') =>
    regulations(twice, locale).sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.lines))
  expect(lines('vi')).toContain('Từ 08:00, thứ Bảy 7/12/2024 đến 13:00, thứ Bảy 7/12/2024.')
  expect(lines('vi')).toContain(
    'Đã đổi giờ ngày 7/10/2024; trước đó là từ 08:00, thứ Bảy 30/11/2024 đến 12:00, thứ Bảy 30/11/2024. Lý do: Mưa bão.',
  )
  expect(lines('en').filter((line) => line.startsWith('Changed on 7 October 2024;'))).toHaveLength(2)
  const [, , final] = twice.rounds
  if (!final) throw new Error('no final')
  const announce = { number: 1, at: FIRST + 30_000, by: 'Lan', why: '', what: { type: 'announce' } as const }
  expect(withMoves([announce], final).map(({ number, what }) => [number, what.type])).toEqual([
    [1, 'move'],
    [2, 'announce'],
    [3, 'move'],
  ])
  expect(asOpened(twice)).toEqual(base)
})

test('weeks that are moved become windows of their own, and go back to the days they were opened with', () => {
  const rules = moved(move('online', set(3, { closes: '2024-11-03T23:00' })))
  expect(rules.rounds[0]?.windows).toMatchObject({ kind: 'single' })
  const spans = (some: RuleSet) => windowsOf(some.rounds[0]?.windows ?? { kind: 'single', windows: [] }, some.timeZone)
  expect(spans(asOpened(rules))).toEqual(spans(base))
})
