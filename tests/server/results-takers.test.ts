// Who takes the results of an ended show, and a correction after it.
import { expect, test } from 'vitest'
import { createResultsTakers } from '../../server/results-takers'

function takers(ledgerAway = false) {
  const taken: string[] = []
  const give = createResultsTakers(
    {
      async recordShow(show) {
        if (ledgerAway) throw new Error('ledger is away')
        taken.push(`boards: ${show}`)
      },
    },
    { follow: async (show) => void taken.push(`sittings: ${show}`) },
    { follow: async (show) => void taken.push(`rounds: ${show}`) },
  )
  return { give, taken }
}

test('the boards, those who sit the show alone and the rounds are told', async () => {
  const { give, taken } = takers()
  await give('final')
  expect(taken.sort()).toEqual(['boards: final', 'rounds: final', 'sittings: final'])
})

test('a ledger that is away does not keep a correction from the sitters, and is asked again', async () => {
  const { give, taken } = takers(true)
  await expect(give('final')).rejects.toThrow('ledger is away')
  expect(taken).toEqual(['sittings: final', 'rounds: final'])
})
