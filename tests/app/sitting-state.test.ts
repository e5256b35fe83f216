// What a paper's page shows: what was done here, what the server has, and what is only on this phone.
import { expect, test } from 'vitest'
import { matched, placed } from '~/components/sitting/placed-input'
import {
  figures,
  markOf,
  neighbour,
  playsLeft,
  type SittingEvent,
  type SittingState,
  sitting,
  sittingFrom,
} from '~/components/sitting/sitting-state'
import { keyMeans } from '~/components/sitting/use-keys'
import type { AttemptView, ItemView } from '~/domain/round/attempt-view'
import type { Kept } from '~/live/paper-outbox'
import { paperStep } from '~/rounds/paper-steps'
import type { PaperAck, PaperCommand, PaperReply } from '~/services/papers'

const item = (number: number, more: Partial<ItemView> = {}): ItemView => ({
  ref: `q${number}`,
  number,
  section: 'main',
  asked: {
    kind: 'single',
    title: 't',
    prompt: 'p',
    choices: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id })),
    partners: [],
    unreviewed: [],
  },
  value: null,
  flagged: false,
  state: 'open',
  closesAt: null,
  playsLeft: null,
  played: 0,
  sound: null,
  ...more,
})
const view = (more: Partial<AttemptView> = {}): AttemptView => ({
  id: 'one',
  phase: 'running',
  ended: null,
  now: 1000,
  startedAt: 0,
  deadline: 600_000,
  used: 0,
  current: null,
  items: [item(1, { value: 'b' }), item(2), item(3)],
  answered: 1,
  prediction: null,
  turn: 4,
  mine: true,
  written: 0,
  back: true,
  handInEarly: true,
  ...more,
})
const kept = (n: number, command: PaperCommand): Kept => ({ n, page: 'one', command })
const save = (ref: string, value: string | null, turn = 5): PaperCommand => ({ type: 'save', item: ref, value, turn })
const reply = (acks: PaperAck[], more: Partial<PaperReply> = {}): PaperReply => ({
  acks,
  now: 2000,
  deadline: 600_000,
  phase: 'running',
  mine: true,
  written: 0,
  view: null,
  ...more,
})
const after = (...events: SittingEvent[]): SittingState => events.reduce(sitting, sittingFrom(view(), 0))

test('an answer is seen at once, and is saved when it is acknowledged', () => {
  const one = kept(1, save('q2', 'c'))
  const given = after({ type: 'given', command: one.command, kept: [one] })
  expect([given.answers.q2, markOf(given, 'q2'), figures(given)]).toEqual([
    'c',
    'sending',
    { answered: 2, flagged: 0, blank: 1 },
  ])
  expect(markOf(sitting(given, { type: 'line', line: 'lost' }), 'q2')).toBe('kept')
  const saved = sitting(given, { type: 'replied', sent: [one], reply: reply([{ ok: true }]), kept: [] })
  expect([markOf(saved, 'q2'), saved.savedAt, saved.acked.q2]).toEqual(['saved', 2000, 'c'])
})

test('an answer that is refused goes back to what the server has, and says why', () => {
  const one = kept(1, save('q1', 'd'))
  const state = after(
    { type: 'given', command: one.command, kept: [one] },
    { type: 'replied', sent: [one], reply: reply([{ ok: false, code: 'closed' }]), kept: [] },
  )
  expect([state.answers.q1, state.trouble]).toEqual(['b', { ref: 'q1', code: 'closed' }])
})

test('a refusal does not undo a newer answer that is still under way', () => {
  const [one, two] = [kept(1, save('q1', 'd')), kept(2, save('q1', 'a', 6))]
  const state = after(
    { type: 'given', command: one.command, kept: [one] },
    { type: 'given', command: two.command, kept: [two] },
    { type: 'replied', sent: [one], reply: reply([{ ok: false, code: 'bad_answer' }]), kept: [two] },
  )
  expect(state.answers.q1).toBe('a')
})

test('what another page of this paper sent is saved here, too; what it gave anew is not', () => {
  const [one, two] = [kept(1, save('q2', 'c')), kept(2, save('q2', 'd', 6))]
  const given = after({ type: 'given', command: one.command, kept: [one] })
  const sent = sitting(given, { type: 'taken', one, kept: [] })
  expect([markOf(sent, 'q2'), sent.answers.q2, sent.acked.q2]).toEqual(['saved', 'c', 'c'])
  const replaced = sitting(given, { type: 'taken', one, kept: [two] })
  expect([replaced.answers.q2, replaced.acked.q2]).toEqual(['c', null])
})

test('after a reload what this phone still keeps lies over what the server has', () => {
  const list = [kept(1, save('q1', 'd')), kept(2, { type: 'flag', item: 'q3', on: true, turn: 6 })]
  const state = after({ type: 'woken', kept: list })
  expect([state.answers.q1, state.flags.q3, markOf(state, 'q1')]).toEqual(['d', true, 'sending'])
})

test('an answer that another page overtook: what is stored is shown, and one sentence says so', () => {
  const one = kept(1, save('q1', 'd', 1))
  const stored = view({ items: [item(1, { value: 'c' }), item(2), item(3)], turn: 9 })
  const state = after(
    { type: 'given', command: one.command, kept: [one] },
    {
      type: 'replied',
      sent: [one],
      reply: reply([{ ok: false, code: 'newer' }], { view: stored }),
      kept: [],
    },
  )
  expect([state.answers.q1, state.acked.q1, state.view.turn]).toEqual(['c', 'c', 9])
  expect(state.trouble).toEqual({ ref: 'q1', code: 'newer' })
  expect(markOf(state, 'q1')).toBe('saved')
  const again = sitting(state, { type: 'given', command: save('q1', 'd', 10), kept: [] })
  expect([again.answers.q1, again.trouble]).toEqual(['d', null])
})

test('a new view of the server keeps the place, and what is still kept here', () => {
  const two = kept(2, save('q3', 'a'))
  const fresh = view({ items: [item(1, { value: 'b' }), item(2, { value: 'd' }), item(3)], deadline: 900_000 })
  const state = after(
    { type: 'shown', at: 2 },
    { type: 'given', command: two.command, kept: [two] },
    { type: 'replied', sent: [], reply: reply([], { view: fresh, deadline: 900_000 }), kept: [two] },
  )
  expect([state.at, state.answers.q2, state.answers.q3, state.view.deadline]).toEqual([2, 'd', 'a', 900_000])
})

test('another device: this one stops; back on time granted after the clock ran out', () => {
  const elsewhere = after({ type: 'replied', sent: [], reply: reply([], { mine: false }), kept: [] })
  expect(elsewhere.elsewhere).toBe(true)
  const up = after({ type: 'time_up' })
  expect(up.timeUp).toBe(true)
  expect(sitting(up, { type: 'replied', sent: [], reply: reply([], { phase: 'grace' }), kept: [] }).timeUp).toBe(true)
  const granted = reply([], { deadline: 900_000 })
  expect(sitting(up, { type: 'replied', sent: [], reply: granted, kept: [] }).timeUp).toBe(false)
})

test('handing in waits for its acknowledgement, and a refusal brings the paper back', () => {
  const one = kept(1, { type: 'hand_in' })
  const handing = after({ type: 'given', command: one.command, kept: [one] })
  expect(handing.handing).toBe(true)
  const refused = reply([{ ok: false, code: 'not_early' }])
  expect(sitting(handing, { type: 'replied', sent: [one], reply: refused, kept: [] }).handing).toBe(false)
  const ended = view({ phase: 'over', ended: { at: 2000, how: 'handed_in' } })
  const over = sitting(handing, {
    type: 'replied',
    sent: [one],
    reply: reply([{ ok: true }], { phase: 'over', view: ended }),
    kept: [],
  })
  expect([over.view.phase, over.view.ended?.how, over.handing]).toEqual(['over', 'handed_in', false])
})

test('plays are counted here before the server has them, and never below none', () => {
  const first = view({ items: [item(1, { playsLeft: 1, played: 1 })] })
  const state = sittingFrom(first, 0)
  expect(playsLeft(state, 'q1')).toBe(1)
  const once = sitting(state, { type: 'given', command: { type: 'play', item: 'q1', play: 2 }, kept: [] })
  expect([playsLeft(once, 'q1'), once.played.q1]).toEqual([0, 2])
  expect(playsLeft(sittingFrom(view(), 0), 'q1')).toBeNull()
})

test('without a way back one only goes forward', () => {
  const state = sittingFrom(view({ back: false }), 1)
  expect([neighbour(state, 1, -1), neighbour(state, 1, 1), neighbour(state, 2, 1)]).toEqual([null, 2, null])
  expect(neighbour(sittingFrom(view(), 1), 1, -1)).toBe(0)
})

test.each([
  ['a', false, 4, { does: 'choose', index: 0 }],
  ['D', true, 4, null],
  ['4', false, 4, { does: 'choose', index: 3 }],
  ['5', false, 4, null],
  ['f', false, 4, { does: 'flag' }],
  ['f', false, 6, { does: 'choose', index: 5 }],
  ['F', true, 6, { does: 'flag' }],
  ['n', false, 4, { does: 'next' }],
  ['ArrowLeft', false, 0, { does: 'previous' }],
  ['?', true, 0, { does: 'help' }],
  ['Enter', false, 4, null],
])('the key %s (shift: %s) on an item of %s choices', (key, shiftKey, choices, meant) => {
  expect(keyMeans({ key, code: '', shiftKey }, choices)).toEqual(meant)
})

test('an order is changed by one place, and a partner belongs to one only', () => {
  expect(placed(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(matched({ a: '1', b: '2' }, 'b', '1')).toEqual({ b: '1' })
  expect(matched({ a: '1' }, 'a', '')).toEqual({})
})

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

test('a step of the plain form saves what is new in it, and leads on', () => {
  const next = paperStep(form({ go: 'next', item: 'q2', value: 'c' }), view(), 'vi')
  expect(next).toEqual({ go: 'next', to: '?item=3', commands: [{ type: 'save', item: 'q2', value: 'c', turn: 5 }] })
  expect(paperStep(form({ go: 'previous', item: 'q1', value: 'b' }), view(), 'vi')).toMatchObject({
    to: '?item=1',
    commands: [],
  })
  expect(paperStep(form({ go: 'next', item: 'q3' }), view(), 'vi')).toMatchObject({
    to: '?page=hand_in&item=3',
    commands: [],
  })
  expect(
    paperStep(form({ go: 'flag', item: 'q2', value: 'a' }), view(), 'vi')?.commands.map(({ type }) => type),
  ).toEqual(['save', 'flag'])
  expect(paperStep(form({ go: 'clear', item: 'q1', value: 'b' }), view(), 'vi')?.commands).toMatchObject([
    { type: 'save', value: null },
  ])
  expect(paperStep(form({ go: 'jump' }), view(), 'vi')).toBeNull()
})

test('without a way back a step forward opens the next item', () => {
  const step = paperStep(form({ go: 'next', item: 'q2', value: 'a' }), view({ back: false }), 'vi')
  expect(step?.commands).toEqual([
    { type: 'save', item: 'q2', value: 'a', turn: 5 },
    { type: 'open', item: 'q3' },
  ])
})

test('with blanks the plain form asks once more before it hands in', () => {
  const asked = paperStep(form({ go: 'hand_in' }), view(), 'vi')
  expect(asked).toEqual({ go: 'hand_in', to: expect.stringMatching(/^\?page=hand_in&item=\d+&sure=1$/), commands: [] })
  const handedIn = { go: 'hand_in', to: '', commands: [{ type: 'hand_in' }] }
  expect(paperStep(form({ go: 'hand_in', sure: '1' }), view(), 'vi')).toEqual(handedIn)
  const full = view({ items: [item(1, { value: 'b' }), item(2, { value: 'a' })] })
  expect(paperStep(form({ go: 'hand_in' }), full, 'vi')).toEqual(handedIn)
})
