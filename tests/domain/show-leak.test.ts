/** No view tells what its reader may not know: the serialised views are searched for planted words. */
import { describe, expect, it } from 'vitest'
import type { ShowQuestion } from '../../app/domain/show/show-question'
import { hostView, personalView, screenView, sharedView } from '../../app/domain/show/views'
import { ALL_KINDS, question, RIGHT, SECRETS, stage, token } from './show-stage'

const LIVE = { pin: '482916', screenKey: 'MARKER-SCREEN-KEY', present: 2, screens: 1, hostHere: true }
const NAMES = ['Vy', 'An']

/** A key that gives itself away wherever it is written. */
const MARKED: Record<ShowQuestion['kind'], ShowQuestion['key']> = {
  single: { kind: 'choice', ids: [SECRETS.key] },
  several: { kind: 'choices', ids: [SECRETS.key] },
  truefalse: { kind: 'choice', ids: [SECRETS.key] },
  typed: { kind: 'typed', accept: [SECRETS.key], tones: false },
  number: { kind: 'number', right: 918_273, tolerance: 645_546 },
  order: { kind: 'order', ids: [SECRETS.key, 'a'] },
  match: { kind: 'match', pairs: { a: SECRETS.key } },
  poll: { kind: 'none' },
}
const SECRET = /MARKER|918273|645546|"key"|"right":(true|false)|accept|explanation|"source"/
const HIDDEN: Record<string, (t: ReturnType<typeof stage>) => unknown> = {
  lobby: () => 0,
  countdown: (t) => t.next(),
  question: (t) => t.open(),
  answered: (t) => t.open().answer(0, RIGHT[t.show.questions[0]?.kind ?? 'single']),
  paused: (t) => t.open().host('pause'),
  skipped: (t) => t.open().host('skip'),
  abandoned: (t) => t.open().host('end'),
}

function staged(kind: ShowQuestion['kind']) {
  const marked = question(kind, { key: MARKED[kind] })
  const t = stage({ questions: [marked, structuredClone(marked)] })
  for (const name of NAMES) t.join(name)
  return t
}

/** What players get, one by one, and the screen. */
const views = (t: ReturnType<typeof stage>) => ({
  shared: JSON.stringify(sharedView(t.show, 1)),
  personal: NAMES.map((_, seat) => JSON.stringify(personalView(t.show, seat, 1))),
  screen: JSON.stringify(screenView(t.show, 1, LIVE)),
})

describe.each(ALL_KINDS)('%s', (kind) => {
  it.each(Object.keys(HIDDEN))('%s: neither key nor reason nor source', (moment) => {
    const t = staged(kind)
    HIDDEN[moment]?.(t)
    const { shared, personal, screen } = views(t)
    for (const view of [shared, screen]) expect(view).not.toMatch(SECRET)
    // A player's own count of right answers is called "right" too.
    for (const view of personal) expect(view).not.toMatch(/MARKER|918273|645546|"key"|accept/)
  })

  it('countdown: not a word of the question', () => {
    const t = staged(kind)
    t.next()
    for (const view of [views(t).shared, views(t).screen]) expect(view).not.toContain('Nước nào?')
  })

  it('shows them to all once revealed, and to the host from the start', () => {
    const t = staged(kind)
    expect(JSON.stringify(hostView(t.show, 1, LIVE))).toContain('"key"')
    t.open().close()
    for (const view of [views(t).shared, views(t).screen]) expect(view).toMatch(SECRET)
  })
})

it.each(['lobby', 'question', 'reveal', 'scoreboard', 'podium', 'ended'])(
  '%s: nothing that grants control, and nobody’s token',
  (phase) => {
    const t = staged('single')
    if (phase !== 'lobby') t.open()
    if (phase === 'podium' || phase === 'ended') t.host('end')
    for (let i = 0; i < 2 && t.show.phase !== phase; i++) t.next()
    expect(t.show.phase).toBe(phase)
    const { shared, personal, screen } = views(t)
    for (const view of [shared, screen, ...personal, JSON.stringify(hostView(t.show, 1, LIVE))]) {
      for (const name of NAMES) expect(view).not.toContain(token(name))
      expect(view).not.toContain('"seed"')
    }
    for (const view of [shared, screen, ...personal]) expect(view).not.toContain(LIVE.screenKey)
    for (const view of [shared, ...personal]) expect(view).not.toContain(LIVE.pin)
    for (const view of [shared, ...personal]) expect(view).not.toMatch(/account|chi-mai/)
  },
)

it('a player sees no other player’s answer before the reveal, and nobody’s name but neighbours’', () => {
  const t = stage({ questions: [question('typed')] })
  for (const name of ['Vy', 'An', 'Sreymom']) t.join(name)
  t.open().answer(0, 'ANSWER-OF-VY')
  expect(JSON.stringify(personalView(t.show, 0, 1))).toContain('ANSWER-OF-VY')
  expect(JSON.stringify(personalView(t.show, 2, 1))).not.toMatch(/ANSWER-OF-VY|"Vy"/)
  expect(JSON.stringify([sharedView(t.show, 1), screenView(t.show, 1, LIVE)])).not.toContain('ANSWER-OF-VY')
})

it('insults and telephone numbers typed as answers reach the host but neither hall nor phones', () => {
  const t = stage({ questions: [question('typed')] })
  for (const name of [...NAMES, 'Ba']) t.join(name)
  t.open()
  t.answer(0, 'fuck you')
  t.answer(1, 'Hà Nội')
  t.answer(2, 'gọi 0912 345 678')
  t.close()
  expect(sharedView(t.show, 1).revealed?.counts).toEqual([{ value: 'Hà Nội', count: 1, right: false }])
  expect(screenView(t.show, 1, LIVE).revealed?.counts).toHaveLength(1)
  expect(hostView(t.show, 1, LIVE).now?.revealed.counts).toHaveLength(3)
})
