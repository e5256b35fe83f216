// Windows on a timeline, in zones with and without summer time, and admission around every boundary.
import { expect, test } from 'vitest'
import { type Admission, admit } from '../../app/domain/round/admission'
import { Division, Windows } from '../../app/domain/round/rule-set'
import { dayAt, heldWindows, instantOf, isZone, standingAt, windowsOf } from '../../app/domain/round/windows'
import { paperRule, roundOf } from './round-stage'

test.each([
  ['2026-01-05T08:00', 'Asia/Ho_Chi_Minh', '2026-01-05T01:00:00Z'],
  ['2026-07-05T00:00', 'Asia/Phnom_Penh', '2026-07-04T17:00:00Z'],
  ['2026-01-05T08:00', 'Europe/Berlin', '2026-01-05T07:00:00Z'],
  ['2026-07-05T08:00', 'Europe/Berlin', '2026-07-05T06:00:00Z'],
  ['2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59:00Z'],
  ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'], // left out: an hour on, 03:30 there
  ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
  ['2026-10-25T01:59', 'Europe/Berlin', '2026-10-24T23:59:00Z'],
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z'], // comes twice: the first
  ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00Z'],
  ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00Z'], // half an hour is left out
  ['2026-01-01T00:00', 'Asia/Kathmandu', '2025-12-31T18:15:00Z'],
])('%s in %s is %s', (local, zone, instant) => {
  expect(new Date(instantOf(local, zone)).toISOString().replace('.000', '')).toBe(instant)
})

test('a season that closes early closes its windows with it, and those to come are never held', () => {
  const window = (index: number, opens: number, closes: number) => ({ index, name: null, opens, closes })
  const planned = [window(0, 10, 20), window(1, 30, 40), window(2, 50, 60)]
  expect(heldWindows(planned, null)).toEqual(planned)
  expect(heldWindows(planned, 35)).toEqual([window(0, 10, 20), window(1, 30, 35)])
  expect(heldWindows(planned, 30)).toEqual([window(0, 10, 20)])
  expect(standingAt(heldWindows(planned, 35), 35)).toEqual({ state: 'over' })
  expect(standingAt(heldWindows(planned, 5), 7)).toEqual({ state: 'over' })
})

test('a day is the one of the calendar there', () => {
  const instant = Date.parse('2026-12-31T17:00:00Z')
  expect([dayAt(instant - 1, 'Asia/Ho_Chi_Minh'), dayAt(instant, 'Asia/Ho_Chi_Minh')]).toEqual([
    '2026-12-31',
    '2027-01-01',
  ])
  expect([isZone('Asia/Ho_Chi_Minh'), isZone('Asia/Tay_Ninh')]).toEqual([true, false])
})

const weekly = (more: object) =>
  Windows.parse({
    kind: 'weekly',
    first: '2026-03-18',
    weeks: 3,
    opens: { day: 'mon', time: '08:00' },
    closes: { day: 'sun', time: '22:00' },
    ...more,
  })

const local = (zone: string) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  return (instant: number) => format.format(instant).replace(' ', 'T')
}

test('a week keeps its local hours when the clocks change within it', () => {
  const berlin = windowsOf(weekly({}), 'Europe/Berlin')
  expect(berlin.map(({ opens, closes }) => [opens, closes].map(local('Europe/Berlin')))).toEqual([
    ['2026-03-23T08:00', '2026-03-29T22:00'],
    ['2026-03-30T08:00', '2026-04-05T22:00'],
    ['2026-04-06T08:00', '2026-04-12T22:00'],
  ])
  expect((berlin[0]?.closes ?? 0) - (berlin[0]?.opens ?? 0)).toBe((6 * 24 + 14 - 1) * 3_600_000)
})

test.each([
  ['closes on the same day, later', { day: 'mon', time: '20:00' }, '2026-03-23T20:00'],
  ['closes on the same day, earlier: a week on', { day: 'mon', time: '07:00' }, '2026-03-30T07:00'],
  ['closes when it opens: a whole week', { day: 'mon', time: '08:00' }, '2026-03-30T08:00'],
])('a week that %s', (_, closes, expected) => {
  const [first] = windowsOf(weekly({ closes }), 'Asia/Ho_Chi_Minh')
  expect(local('Asia/Ho_Chi_Minh')(first?.closes ?? 0)).toBe(expected)
})

const ZONES = ['Asia/Ho_Chi_Minh', 'Europe/Berlin', 'America/St_Johns']

/** Two days of an hour; ms from the opening of the first. */
test.each(
  ZONES.flatMap((zone) =>
    (
      [
        [-86_400_000, 'before'],
        [-1, 'before'],
        [0, 'open'],
        [3_599_999, 'open'],
        [3_600_000, 'between'],
        [86_399_999, 'between'],
        [86_400_000, 'open'],
        [86_400_000 + 3_599_999, 'open'],
        [86_400_000 + 3_600_000, 'over'],
      ] as const
    ).map(([ms, state]) => [zone, ms, state] as const),
  ),
)('in %s, %i ms after the first opening it is %s', (zone, ms, state) => {
  const two = Windows.parse({
    kind: 'single',
    windows: [
      { opens: '2026-05-04T08:00', closes: '2026-05-04T09:00' },
      { opens: '2026-05-05T08:00', closes: '2026-05-05T09:00' },
    ],
  })
  const windows = windowsOf(two, zone)
  const now = instantOf('2026-05-04T08:00', zone) + ms
  expect(standingAt(windows, now).state).toBe(state)
  const refusals = { before: 'not_yet', between: 'between', over: 'over', open: true }
  expect(admitted({ windows }, now)).toBe(refusals[state])
})

function admitted(more: Partial<Admission>, now: number): true | string {
  const round = roundOf(paperRule(3))
  const base: Admission = {
    round,
    windows: windowsOf(round.windows, 'Asia/Ho_Chi_Minh'),
    division: Division.parse({ id: 'd', name: 'D' }),
    person: { born: null, grade: null, kind: null, marks: [] },
    consented: true,
    entrant: false,
    results: new Map(),
    attempts: [],
  }
  const result = admit({ ...base, ...more }, now)
  return result.ok || result.code
}

test.each([
  ['nothing against it', {}, true],
  ['no consent', { consented: false }, 'needs_consent'],
  ['a round without paper', { round: { ...roundOf(paperRule(3)), paper: undefined } }, 'no_paper'],
  [
    'a division for others',
    { division: Division.parse({ id: 'd', name: 'D', eligibility: { kinds: ['pupil'] } }) },
    'not_eligible',
  ],
  [
    'a round that others were chosen for',
    { round: roundOf(paperRule(3), { entrants: { from: 'zero' } }) },
    'not_entrant',
  ],
  ['an entrant', { round: roundOf(paperRule(3), { entrants: { from: 'zero' } }), entrant: true }, true],
  ['a closed gate', { round: roundOf(paperRule(3), { gate: { rounds: ['p'], count: 1, share: 0.5 } }) }, 'gate_closed'],
  ['another attempt that goes on', { attempts: [{ window: 0, running: true }] }, 'running'],
  ['no attempts left', { attempts: [{ window: 0, running: false }] }, 'no_attempts_left'],
])('with %s an attempt is: %s', (_, more, expected) => {
  expect(admitted(more as Partial<Admission>, Date.UTC(2026, 0, 6))).toBe(expected)
})
