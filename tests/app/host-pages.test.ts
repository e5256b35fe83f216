// The host's pages: who gets in, and what a form of a new show makes.
import { expect, test } from 'vitest'
import { type Actor, GUEST } from '~/domain/access/actor'
import { loader as shows } from '~/routes/_paper.shows._index'
import { action, loader as newShow } from '~/routes/_paper.shows.new'
import { loader as consolePage } from '~/routes/shows.$id.host'
import { loader as onePast } from '~/routes/shows.$id.questions.$index'
import { CLUBS, club, contextFor, hostOf, NOW, question, show } from './host-context'

const STRANGER: Actor = { kind: 'account', id: 'x', grants: [] }

const at = (path: string, body?: FormData) =>
  new Request(`https://vamco.example${path}`, body ? { method: 'POST', body } : undefined)

/** Status of what was thrown, or 'in'. */
async function outcome(work: () => Promise<unknown>): Promise<number | 'in'> {
  try {
    await work()
    return 'in'
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status
    throw thrown
  }
}

const PAGES = {
  '/shows': (actor: Actor) => shows({ context: contextFor(actor).context, request: at('/shows'), params: {} }),
  '/shows/new': (actor: Actor) =>
    newShow({ context: contextFor(actor).context, request: at('/shows/new'), params: {} }),
  '/shows/show-1/host': (actor: Actor) =>
    consolePage({ context: contextFor(actor).context, request: at('/shows/show-1/host'), params: { id: 'show-1' } }),
}

for (const [path, page] of Object.entries(PAGES)) {
  test(`${path}: a guest is sent to sign in, an account without grants is refused, a host gets in`, async () => {
    expect(await outcome(() => page(GUEST))).toBe(302)
    expect(await outcome(() => page(STRANGER))).toBe(403)
    expect(await outcome(() => page(hostOf('go-dau')))).toBe('in')
  })
}

test('the console and the keys of a show are closed to hosts of other clubs', async () => {
  const { context } = contextFor(hostOf('svay-rieng'))
  const params = { id: 'show-1', index: '0' }
  expect(await outcome(() => consolePage({ context, request: at('/shows/show-1/host'), params }))).toBe(403)
  expect(await outcome(() => onePast({ context, request: at('/shows/show-1/questions/0'), params }))).toBe(403)
})

test('a show that is not there is 404, and one whose club is gone is for administrators only', async () => {
  const { context } = contextFor(hostOf('go-dau'), { shows: [show({ id: 'orphan', club: null })] })
  expect(await outcome(() => consolePage({ context, request: at('/x'), params: { id: 'nothing' } }))).toBe(404)
  expect(await outcome(() => consolePage({ context, request: at('/x'), params: { id: 'orphan' } }))).toBe(403)
})

test('a host sees the shows of the own clubs only, found without tones', async () => {
  const list = [
    show({ title: 'Hữu nghị' }),
    show({ id: 'show-2', title: 'ASEAN' }),
    show({ id: 'show-3', club: 'svay-rieng' }),
  ]
  const { context } = contextFor(hostOf('go-dau'), { shows: list })
  const all = await shows({ context, request: at('/shows'), params: {} })
  expect(all.shows.map(({ id }) => id)).toEqual(['show-1', 'show-2'])
  const found = await shows({ context, request: at('/shows?q=huu+nghi'), params: {} })
  expect(found.shows.map(({ id }) => id)).toEqual(['show-1'])
})

test('a show is live for a day, or until it has ended; one never begun stays prepared', async () => {
  const DAY = 86_400_000
  const list = [
    show({ id: 'open' }),
    show({ id: 'ended', endedAt: NOW }),
    show({ id: 'closed', pin: null }),
    show({ id: 'friday', createdAt: NOW - DAY }),
    show({ id: 'left', createdAt: NOW - DAY, startedAt: NOW - DAY }),
  ]
  const { context } = contextFor(hostOf('go-dau'), { shows: list })
  const page = await shows({ context, request: at('/shows'), params: {} })
  expect(page.shows.map(({ id, stands }) => [id, stands])).toEqual([
    ['open', 'live'],
    ['ended', 'past'],
    ['closed', 'prepared'],
    ['friday', 'prepared'],
    ['left', 'past'],
  ])
})

test('the page of a new show offers what may be asked today, and has drawn already', async () => {
  const questions = [question('q1'), question('old', { expires: '2026-11-20' }), question('draft', { status: 'draft' })]
  const { context } = contextFor(hostOf('go-dau'), { questions })
  const page = await newShow({ context, request: at('/shows/new'), params: {} })
  expect(page.pool.questions.map(({ id }) => id)).toEqual(['q1'])
  expect(page.first.questions).toEqual(['q1'])
  expect(page.clubs.own).toEqual([{ id: 'go-dau', name: 'Gò Dầu' }])
})

test('a new show is for the club whose page it was started from, when it may be', async () => {
  const first = async (path: string) => {
    const { context } = contextFor(hostOf('go-dau', 'svay-rieng'))
    return (await newShow({ context, request: at(path), params: {} })).clubs.first
  }
  expect(await first('/shows/new?club=svay-rieng')).toBe('svay-rieng')
  expect(await first('/shows/new')).toBe('go-dau')
  expect(await first('/shows/new?club=somebody-elses')).toBe('go-dau')
})

test('two clubs of one name are told apart by their units, in the form and in the show', async () => {
  const twins = [club('a', 'CLB Tiếng Anh', 'go-dau'), club('b', 'CLB Tiếng Anh', 'ben-cau')]
  const { context } = contextFor(hostOf('a', 'b'), { clubs: twins })
  const { clubs } = await newShow({ context, request: at('/shows/new'), params: {} })
  expect(clubs.own.map(({ name }) => name)).toEqual(['CLB Tiếng Anh (go-dau)', 'CLB Tiếng Anh (ben-cau)'])
  const { created } = await send(hostOf('a', 'b'), { club: 'a', invited: 'b' }, undefined, twins)
  expect(created[0]?.clubs.map(({ name }) => name)).toEqual(['CLB Tiếng Anh (go-dau)', 'CLB Tiếng Anh (ben-cau)'])
})

const FORM = {
  title: 'Thứ bảy',
  club: 'go-dau',
  invited: 'svay-rieng',
  number: '10',
  scoring: 'speed',
  seconds: '',
  teams: 'off',
  teamNames: '',
  language: 'player',
  names: 'typed',
  maxPlayers: '2000',
}

async function send(
  actor: Actor,
  changes: Record<string, string | string[]> = {},
  questions = [question('q1'), question('q2')],
  clubs = CLUBS,
) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...FORM, ...changes }))
    for (const one of [value].flat()) form.append(name, one)
  const { context, created } = contextFor(actor, { questions, clubs })
  const answer = await action({ context, request: at('/shows/new', form), params: {} })
  return { answer, created }
}

test('the gold button makes the show and leads to its console', async () => {
  const { answer, created } = await send(hostOf('go-dau'))
  expect(answer).toBeInstanceOf(Response)
  expect((answer as Response).headers.get('Location')).toBe('/shows/new-show/host')
  expect(created).toHaveLength(1)
  expect(created[0]).toMatchObject({
    title: 'Thứ bảy',
    account: 'host-1',
    clubId: 'go-dau',
    clubs: [
      { id: 'go-dau', name: 'Gò Dầu' },
      { id: 'svay-rieng', name: 'Svay Rieng' },
    ],
  })
  expect(created[0]?.questions.map(({ ref }) => ref).sort()).toEqual(['q1', 'q2'])
})

test('questions are asked in the order chosen, and the last may count double', async () => {
  const { created } = await send(hostOf('go-dau'), { questions: ['q2', 'q1'], lastDouble: 'on' })
  expect(created[0]?.questions.map(({ ref, weight }) => [ref, weight])).toEqual([
    ['q2', 1],
    ['q1', 2],
  ])
})

test('one time for all questions goes into every one', async () => {
  const { created } = await send(hostOf('go-dau'), { seconds: '45' })
  expect(created[0]?.questions.map(({ seconds }) => seconds)).toEqual([45, 45])
})

test('nobody starts a show for a club of others', async () => {
  expect(await outcome(() => send(hostOf('svay-rieng')))).toBe(403)
  expect(await outcome(() => send(GUEST))).toBe(302)
})

test('what is wrong is said, and what was filled in comes back', async () => {
  const { answer, created } = await send(hostOf('go-dau'), { title: ' ', questions: ['q2'] })
  expect(created).toEqual([])
  expect(answer).toMatchObject({ wrong: { title: true }, filled: { club: ['go-dau'], questions: ['q2'] } })
})

test('a question that expired while the page was open is not asked', async () => {
  const { answer, created } = await send(hostOf('go-dau'), { questions: ['q1', 'q2'] }, [
    question('q1'),
    question('q2', { expires: '2026-11-20' }),
  ])
  expect(created).toEqual([])
  expect(answer).toMatchObject({ wrong: { unknownQuestions: true } })
})

test('a wish that nothing suits makes no show', async () => {
  const { answer, created } = await send(hostOf('go-dau'), { kinds: ['order'] })
  expect(created).toEqual([])
  expect(answer).toMatchObject({ wrong: { questions: true } })
})
