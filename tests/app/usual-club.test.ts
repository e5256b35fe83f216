// Whoever comes to a show of one club plays for it unless they choose to be a guest.
import type { AppLoadContext } from '@remix-run/node'
import { expect, test } from 'vitest'
import { loader } from '~/routes/play.$pin'
import { loader as selfLoader } from '~/routes/self.$code'
import { usualClub } from '~/shows/usual-club'

const GO_DAU = { id: 'go-dau', name: 'Gò Dầu' }
const SVAY_RIENG = { id: 'svay-rieng', name: 'Svay Rieng' }

type Club = typeof GO_DAU

/** What the door of a show of `clubs` offers first. */
async function offered(clubs: Club[], cookie = '') {
  const settings = { teams: { mode: 'off', names: [] }, names: 'typed', onePhonePerTeam: false }
  const context = {
    actor: { kind: 'guest' },
    pinTries: { turn: async () => true, right() {} },
    openShows: {
      byPin: async () => ({ id: 'show-1' }),
      show: async () => ({ title: 'ASEAN', clubs, settings, phase: 'lobby', locked: false, final: null }),
    },
  } as unknown as AppLoadContext
  const request = new Request('http://vam.co/play/123456', { headers: { cookie } })
  const answer = await loader({ context, request, params: { pin: '123456' } })
  return answer.data.wish
}

test('one club is the usual one; of none or several nobody is presumed to be', () => {
  expect(usualClub([GO_DAU])).toBe('go-dau')
  expect(usualClub([])).toBe('')
  expect(usualClub([GO_DAU, SVAY_RIENG])).toBe('')
})

test('the door chooses the only club, and leaves the choice among several', async () => {
  expect(await offered([GO_DAU])).toMatchObject({ club: 'go-dau', posted: false })
  expect(await offered([GO_DAU, SVAY_RIENG])).toMatchObject({ club: '' })
})

test('who chose to be a guest before the script came stays one', async () => {
  const wish = encodeURIComponent(new URLSearchParams({ name: 'Vy', club: '', team: '' }).toString())
  expect(await offered([GO_DAU], `wish=${wish}`)).toMatchObject({ name: 'Vy', club: '', posted: true })
})

test('a sitting alone has the same door', async () => {
  const context = {
    actor: { kind: 'guest' },
    selfPaced: { door: async () => ({ title: 'ASEAN', clubs: [GO_DAU] }) },
  } as unknown as AppLoadContext
  const request = new Request('http://vam.co/self/abc')
  const answer = await selfLoader({ context, request, params: { code: 'abc' } })
  expect(answer.data.club).toBe('go-dau')
})
