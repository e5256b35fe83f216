// An attempt on a timeline: what is taken when, on which device, and what is repeated.
import { expect, test } from 'vitest'
import { apply, type SitterCommand, startAttempt } from '../../app/domain/round/attempt'
import {
  type Attempt,
  BETWEEN,
  GRACE,
  lastTurn,
  nextWake,
  phaseAt,
  timeUsed,
} from '../../app/domain/round/attempt-state'
import { attemptView } from '../../app/domain/round/attempt-view'
import { begin, DEVICE, drawn, must, OTHER, paperRule, pool, reply, SECRETS, START, window } from './round-stage'

const S = 1000
const refs = (attempt: Attempt) => attempt.paper.sections.flatMap(({ items }) => items.map(({ ref }) => ref))
const first = (attempt: Attempt, index = 0) => refs(attempt)[index] ?? ''

function save(attempt: Attempt, index: number, right: boolean, turn: number, device = DEVICE): SitterCommand {
  const item = first(attempt, index)
  return { type: 'save', device, item, value: reply(attempt, item, right), turn }
}

const code = (attempt: Attempt, command: Parameters<typeof apply>[1], now: number) => {
  const outcome = apply(attempt, command, now)
  return outcome.ok ? (outcome.same ? 'same' : 'ok') : outcome.code
}

/** The first save of a paper of ten minutes, `seconds` after it began. */
test.each([
  [-3600, 'ok'], // the clock was set back: never before the start
  [0, 'ok'],
  [599.999, 'ok'],
  [600, 'ok'],
  [600.001, 'ok'],
  [600 + GRACE / S, 'ok'],
  [600 + GRACE / S + 0.001, 'too_late'],
  [7200, 'too_late'],
])('an answer that arrives %s s after the start of a ten-minute paper: %s', (seconds, expected) => {
  const attempt = begin(paperRule(3))
  expect(code(attempt, save(attempt, 0, true, 1), START + seconds * S)).toBe(expected)
})

test('what arrives within the grace counts as of the deadline', () => {
  const attempt = begin(paperRule(3))
  const saved = must(attempt, save(attempt, 0, true, 1), START + 602 * S)
  expect(saved.answers[first(attempt)]?.at).toBe(START + 600 * S)
  const ended = must(saved, { type: 'hand_in', device: DEVICE }, START + 604 * S)
  expect(ended.ended).toMatchObject({ at: START + 600 * S, how: 'handed_in' })
  expect(timeUsed(ended, START + 9999 * S)).toBe(600 * S)
})

test('time ends an attempt once, at its deadline, however late the server comes to it', () => {
  const attempt = begin(paperRule(3))
  const wake = nextWake(attempt) ?? 0
  expect(code(attempt, { type: 'time' }, wake - 1)).toBe('same')
  const ended = must(attempt, { type: 'time' }, wake + 3600 * S)
  expect(ended.ended).toMatchObject({ at: START + 600 * S, how: 'time' })
  expect(code(ended, { type: 'time' }, wake + 7200 * S)).toBe('same')
  expect(nextWake(ended)).toBeNull()
})

test.each([
  [0, 'running'],
  [600, 'running'],
  [600.001, 'grace'],
  [605, 'grace'],
  [605.001, 'over'],
])('after %s s the phase is %s', (seconds, phase) => {
  expect(phaseAt(begin(paperRule(1)), START + seconds * S)).toBe(phase)
})

test('a repeated save is acknowledged again, even after the end; an overtaken one is told that something newer stands', () => {
  let attempt = begin(paperRule(3))
  const [older, newer] = [save(attempt, 0, false, 1), save(attempt, 0, true, 2)]
  attempt = must(attempt, newer, START + S)
  expect(code(attempt, older, START + 2 * S)).toBe('newer')
  const sameTurn = { ...older, turn: 2 } as SitterCommand
  expect(code(attempt, sameTurn, START + 2 * S)).toBe('newer')
  expect(code(attempt, { ...newer, turn: 1 } as SitterCommand, START + 2 * S)).toBe('same')
  expect(code(attempt, newer, START + 3 * S)).toBe('same')
  const ended = must(attempt, { type: 'hand_in', device: DEVICE }, START + 4 * S)
  expect(code(ended, newer, START + 9999 * S)).toBe('same')
  expect(code(ended, { type: 'hand_in', device: DEVICE }, START + 9999 * S)).toBe('same')
  expect(code(ended, save(attempt, 0, false, 3), START + 5 * S)).toBe('over')
  expect(ended.answers[first(attempt)]?.value).toBe(reply(attempt, first(attempt), true))
})

test('an older flag or guess that says something else is told so too; what changes nothing is written by nobody', () => {
  let attempt = begin(paperRule(3))
  const flag = (on: boolean, turn: number) =>
    ({ type: 'flag', device: DEVICE, item: first(attempt), on, turn }) as const
  const predict = (value: number, turn: number) => ({ type: 'predict', device: DEVICE, value, turn }) as const
  expect(code(attempt, flag(false, 1), START)).toBe('same')
  attempt = must(must(attempt, flag(true, 5), START), predict(40, 6), START)
  expect([flag(false, 4), flag(true, 4), flag(true, 9)].map((one) => code(attempt, one, START))).toEqual([
    'newer',
    'same',
    'same',
  ])
  expect([predict(41, 2), predict(40, 2)].map((one) => code(attempt, one, START))).toEqual(['newer', 'same'])
})

test('without a way back, or where the first answer stands, a page that fell behind is told, and moves nothing', () => {
  const forward = begin(paperRule(3, { back: false }))
  const answered = must(forward, save(forward, 1, true, 7), START)
  expect(code(answered, save(forward, 1, false, 2), START + S)).toBe('newer')
  expect(code(answered, save(forward, 0, false, 3), START + S)).toBe('closed')
  const strict = begin(paperRule(3, { stopAfterWrong: 2 }))
  const once = must(strict, save(strict, 0, false, 7), START)
  expect(code(once, save(strict, 0, true, 2), START + S)).toBe('newer')
  expect(code(once, save(strict, 0, true, 8), START + S)).toBe('answered')
  expect(code(once, save(strict, 0, false, 2), START + S)).toBe('same')
})

test('an answer may be taken back', () => {
  let attempt = begin(paperRule(3))
  attempt = must(attempt, save(attempt, 0, true, 1), START)
  const item = first(attempt)
  attempt = must(attempt, { type: 'save', device: DEVICE, item, value: null, turn: 2 }, START)
  expect(attemptView(attempt, DEVICE, START).answered).toBe(0)
})

test('one device writes at a time, and the other one takes over on purpose', () => {
  let attempt = begin(paperRule(3))
  attempt = must(attempt, save(attempt, 0, true, 7), START)
  expect(code(attempt, save(attempt, 1, true, 8, OTHER), START)).toBe('other_device')
  attempt = must(attempt, { type: 'take_over', device: OTHER }, START + S)
  expect(code(attempt, save(attempt, 1, true, 8), START + 2 * S)).toBe('other_device')
  expect(attemptView(attempt, OTHER, START)).toMatchObject({ mine: true, turn: 7, answered: 1 })
  expect(attemptView(attempt, DEVICE, START).mine).toBe(false)
  attempt = must(attempt, save(attempt, 1, true, lastTurn(attempt) + 1, OTHER), START + 3 * S)
  expect(code(attempt, { type: 'take_over', device: OTHER }, START + 4 * S)).toBe('same')
  expect(attempt.takeovers).toBe(1)
})

test.each([
  ['an item that is not there', { type: 'save', device: DEVICE, item: 'nope', value: 'a', turn: 1 }, 'unknown_item'],
  ['a choice that is not there', { type: 'save', device: DEVICE, item: 'FIRST', value: 'q', turn: 1 }, 'bad_answer'],
  ['a number to a choice', { type: 'save', device: DEVICE, item: 'FIRST', value: 4, turn: 1 }, 'bad_answer'],
  [
    'a flag to an item that is not there',
    { type: 'flag', device: DEVICE, item: 'nope', on: true, turn: 1 },
    'unknown_item',
  ],
  ['a third playing', { type: 'play', device: DEVICE, item: 'FIRST', play: 3 }, 'played_out'],
  ['a second playing before the first', { type: 'play', device: DEVICE, item: 'FIRST', play: 2 }, 'bad_order'],
] as const)('%s is refused', (_, command, expected) => {
  const attempt = begin(paperRule(3))
  const named = 'item' in command && command.item === 'FIRST' ? { ...command, item: first(attempt) } : command
  expect(code(attempt, named, START)).toBe(expected)
})

test('a sound is counted once however often the message comes', () => {
  let attempt = begin(paperRule(3))
  const play = { type: 'play', device: DEVICE, item: first(attempt), play: 1 } as const
  attempt = must(attempt, play, START)
  expect(code(attempt, play, START)).toBe('same')
  expect(attemptView(attempt, DEVICE, START).items[0]).toMatchObject({ played: 1, playsLeft: 1 })
})

test('a paper that is not handed in early may be handed in at its deadline', () => {
  const attempt = begin(paperRule(3, { handInEarly: false }))
  expect(code(attempt, { type: 'hand_in', device: DEVICE }, START + 599.999 * S)).toBe('not_early')
  expect(code(attempt, { type: 'hand_in', device: DEVICE }, START + 600 * S)).toBe('ok')
})

test('a window that cuts off ends everybody with it, one that lets finish does not', () => {
  const at = window.closes - 60 * S
  const starting = (whenWindowCloses: string) => {
    const rule = paperRule(3, { whenWindowCloses })
    const who = { id: 'a', contestant: 'lan', round: 'one', device: DEVICE }
    return startAttempt({ ...who, rule, window, drawn: drawn(rule, pool(5)) }, at).deadline
  }
  expect(starting('cut')).toBe(window.closes)
  expect(starting('finish')).toBe(at + 600 * S)
})

test('who needs longer has longer, in the whole and for every item', () => {
  const stretched = (rule: typeof clocks) => {
    const who = { id: 'a', contestant: 'lan', round: 'one', device: DEVICE, stretch: 1.5 }
    return startAttempt({ ...who, rule, window, drawn: drawn(rule, pool(5)) }, START)
  }
  expect(stretched(paperRule(3)).deadline).toBe(START + 900 * S)
  let attempt = stretched(clocks)
  attempt = must(attempt, { type: 'open', device: DEVICE, item: first(attempt) }, START)
  expect(code(attempt, save(attempt, 0, true, 1), START + 45 * S + GRACE)).toBe('ok')
  expect(code(attempt, save(attempt, 0, true, 1), START + 45 * S + GRACE + 1)).toBe('closed')
})

const clocks = paperRule(3, { seconds: null, back: false }, { itemSeconds: 30 })

test('a paper whose items have clocks lasts as long as they do together, with a moment for the line between them', () => {
  expect(begin(clocks).deadline).toBe(START + 3 * (30 * S + BETWEEN))
})

/** The clock of the first item is opened at 10 s and runs 30 s. */
test.each([
  [10, 'ok'],
  [40, 'ok'],
  [45, 'ok'],
  [45.001, 'closed'],
])('an item opened at 10 s takes an answer at %s s: %s', (seconds, expected) => {
  let attempt = begin(clocks)
  expect(code(attempt, save(attempt, 0, true, 1), START + 9 * S)).toBe('not_opened')
  attempt = must(attempt, { type: 'open', device: DEVICE, item: first(attempt) }, START + 10 * S)
  expect(code(attempt, save(attempt, 0, true, 1), START + seconds * S)).toBe(expected)
})

test('without a way back an earlier item is closed, with its answer kept', () => {
  let attempt = begin(clocks)
  const openItem = (index: number) => ({ type: 'open', device: DEVICE, item: first(attempt, index) }) as const
  attempt = must(attempt, openItem(0), START)
  attempt = must(attempt, save(attempt, 0, true, 1), START + 5 * S)
  attempt = must(attempt, openItem(1), START + 6 * S)
  expect(code(attempt, openItem(0), START + 7 * S)).toBe('closed')
  expect(code(attempt, save(attempt, 0, false, 2), START + 7 * S)).toBe('closed')
  expect(attemptView(attempt, DEVICE, START + 7 * S).items.map(({ state }) => state)).toEqual([
    'closed',
    'open',
    'ahead',
  ])
  // 5 s for the first, and 4 s so far for the second: the second between them is the line's.
  expect(timeUsed(attempt, START + 10 * S)).toBe(9 * S)
})

test('the sound of the next item with a clock is known beforehand, of no other', () => {
  const begun = begin(clocks)
  const sound = { kind: 'sound', src: 'tone.mp3', alt: 'a tone' } as const
  const sections = begun.paper.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({ ...item, asked: { ...item.asked, media: sound } })),
  }))
  const attempt = { ...begun, paper: { ...begun.paper, sections } }
  const sounds = (at: Attempt) => attemptView(at, DEVICE, START).items.map((item) => item.sound)
  expect(sounds(attempt)).toEqual(['tone.mp3', null, null])
  const opened = must(attempt, { type: 'open', device: DEVICE, item: first(attempt) }, START)
  expect(sounds(opened)).toEqual([null, 'tone.mp3', null])
})

test('an item with a clock is only seen while it is open', () => {
  let attempt = begin(clocks)
  attempt = must(attempt, { type: 'open', device: DEVICE, item: first(attempt, 1) }, START)
  expect(attemptView(attempt, DEVICE, START).items.map(({ asked }) => asked !== null)).toEqual([false, true, false])
  expect(attemptView(attempt, DEVICE, START + 36 * S).items.map(({ asked }) => asked !== null)).toEqual([
    false,
    false,
    false,
  ])
})

test('a paper ends by itself after so many wrong answers, and there the first answer stands', () => {
  let attempt = begin(paperRule(5, { stopAfterWrong: 2 }))
  attempt = must(attempt, save(attempt, 0, false, 1), START + S)
  expect(code(attempt, save(attempt, 0, true, 2), START + S)).toBe('answered')
  attempt = must(attempt, save(attempt, 1, true, 3), START + 2 * S)
  expect(attempt.ended).toBeNull()
  attempt = must(attempt, save(attempt, 2, false, 4), START + 3 * S)
  expect(attempt.ended).toMatchObject({ how: 'wrong_answers', at: START + 3 * S })
})

test('officers stop an attempt or give more time, with their name and why', () => {
  const attempt = begin(paperRule(3))
  const longer = must(attempt, { type: 'grant', by: 'chị Mai', why: 'mất điện', ms: 120 * S }, START + S)
  expect(longer.deadline).toBe(START + 720 * S)
  expect(code(attempt, { type: 'grant', by: 'chị Mai', why: '', ms: -5 }, START)).toBe('bad_order')
  const stopped = must(longer, { type: 'stop', by: 'chị Mai', why: 'nhầm tên' }, START + 60 * S)
  expect(stopped.ended).toMatchObject({ how: 'stopped', by: 'chị Mai', why: 'nhầm tên', at: START + 60 * S })
  expect(code(stopped, { type: 'grant', by: 'chị Mai', why: 'x', ms: 5 }, START)).toBe('over')
})

test('leaving the page is counted, never less than before', () => {
  let attempt = begin(paperRule(3))
  attempt = must(attempt, { type: 'away', device: DEVICE, times: 2, ms: 4000 }, START)
  expect(code(attempt, { type: 'away', device: DEVICE, times: 1, ms: 900 }, START)).toBe('same')
  expect(attempt.away).toEqual({ times: 2, ms: 4000 })
})

test('a refused command leaves the attempt as it was, and so does an accepted one leave the old state', () => {
  const attempt = begin(paperRule(3))
  const before = structuredClone(attempt)
  apply(attempt, save(attempt, 0, true, 1), START)
  apply(attempt, save(attempt, 0, true, 1, OTHER), START)
  expect(attempt).toEqual(before)
})

test('the page never says what is right, nor what another device is called', () => {
  const attempt = must(begin(paperRule(5, { stopAfterWrong: 3 })), { type: 'take_over', device: OTHER }, START)
  const text = JSON.stringify(attemptView(attempt, DEVICE, START))
  for (const secret of [...SECRETS, OTHER]) expect(text).not.toContain(secret)
})
