// From pages of no season: a contestant finds the own page, others where the code is typed.
import type { AppLoadContext } from '@remix-run/node'
import { expect, test } from 'vitest'
import { GUEST } from '../../app/domain/access/actor'
import { codePage, ownPage } from '../../app/rounds/contestant-entry'
import { AN, cookie, must, stageSeasons, YES } from './season-stage'

async function stage() {
  const seasons = await stageSeasons()
  const context = { seasons: seasons.seasons, contestants: seasons.contestants, actor: GUEST } as AppLoadContext
  const request = (headers = new Headers()) => new Request('https://vamco.example/', { headers })
  return { ...seasons, context, request }
}

test('no season is open: there is nowhere to type a code', async () => {
  const { context, draft } = await stage()
  expect(await codePage(context)).toBeNull()
  await draft()
  expect(await codePage(context)).toBeNull()
})

test('one season is open: its page of the code; several: the list', async () => {
  const { context, open, draft, seasons } = await stage()
  await open()
  expect(await codePage(context)).toBe('/rounds/olympic-2026/enter')
  const other = await draft({ code: 'another' })
  if (other.ok) await seasons.open(other.season.id)
  expect(await codePage(context)).toBe('/rounds')
})

test('who is signed in as a contestant finds the own page; a cookie that is no longer good finds nothing', async () => {
  const { context, request, open, contestants, seasons } = await stage()
  const { id } = await open()
  const { contestant, secret } = must(await contestants.register(id, AN, YES, '203.0.113.9'))
  const { token } = must(await contestants.signIn(id, contestant.code, secret, '203.0.113.9'))
  expect(await ownPage(context, request())).toBeNull()
  expect(await ownPage(context, request(cookie(id, token)))).toBe('/rounds/olympic-2026/me')
  expect(await ownPage(context, request(cookie(id, `${contestant.id}.${'x'.repeat(43)}`)))).toBeNull()
  await seasons.close(id)
  expect(await ownPage(context, request(cookie(id, token)))).toBe('/rounds/olympic-2026/me')
})
