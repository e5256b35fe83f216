// What an ended show brings to the ledger: who played, and who only took a seat.
import { expect, test } from 'vitest'
import { difference, heldIn } from '../../app/domain/standings/ledger'
import { resultsFrom } from '../../server/boards/boards'
import { showOutcome } from '../../server/boards/standings'
import { question, stage } from '../domain/show-stage'

const CLUB = { id: 'go-dau', name: 'Gò Dầu' }

function hall(names: readonly string[]) {
  const t = stage({ clubs: [CLUB], questions: [question(), question()] })
  for (const name of names) t.join(name, { club: CLUB.id })
  return t
}
type Hall = ReturnType<typeof hall>

function broughtBy({ show }: Hall) {
  const outcome = showOutcome(show)
  return outcome ? resultsFrom(show.id, outcome).results.map(({ name, points }) => [name, points]) : null
}

/** To the podium, and from there to the end. */
function end(t: Hall) {
  t.host('end')
  if (t.show.phase !== 'ended') t.host('end')
}

test('a show that runs brings nothing yet', () => expect(broughtBy(hall(['An']))).toBeNull())

test('a show that is ended in the lobby brings nobody', () => {
  const t = hall(['An', 'Ba', 'Vy'])
  end(t)
  expect(broughtBy(t)).toEqual([])
})

test('who joins and never answers has not played, who is always wrong has', () => {
  const t = hall(['An', 'Ba', 'Vy'])
  t.open().answer(0, 'c')
  t.answer(1, 'a')
  t.close()
  end(t)
  expect(broughtBy(t)).toEqual([
    ['An', 1000],
    ['Ba', 0],
  ])
})

test('an answer to a question that was left out is no play', () => {
  const t = hall(['An', 'Ba'])
  t.open().answer(0, 'c')
  t.host('skip')
  t.next()
  t.pass(1_000).answer(1, 'c')
  t.close()
  end(t)
  expect(broughtBy(t)).toEqual([['Ba', 1000]])
})

test('when the only question is taken out afterwards, its points go back and the plays stay', () => {
  const t = hall(['An', 'Ba'])
  t.open().answer(0, 'c')
  t.close()
  end(t)
  const entered = (held: Parameters<typeof difference>[0]) => {
    const outcome = showOutcome(t.show)
    if (!outcome) throw new Error('the show has not ended')
    const { source, revision, results } = resultsFrom(t.show.id, outcome)
    const season = '2026-autumn'
    return difference(held, { source: { ...source, season }, revision, results, unitsOf: () => [], recordedAt: 1 })
  }
  const first = entered([])
  t.host({ type: 'void', index: 0, voided: true, reason: 'Sai' })
  const second = entered(heldIn(first))
  expect(second).toMatchObject([{ name: 'An', points: -1000, plays: 0 }])
  expect(heldIn([...first, ...second])).toMatchObject([{ name: 'An', points: 0, plays: 1 }])
})
