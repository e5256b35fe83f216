// A phone at the edge of the network: slow and late, yet it joins and answers in time.
import { expect, test } from './fixtures'
import { lead, openShow } from './host'
import { joined, player } from './player'
import { SINGLE } from './questions'

/** Slow 3G as browsers' own tools define it, bytes a second and ms. */
const SLOW = { offline: false, downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400 }

test('a phone on slow 3G joins and answers while the others wait', async ({ host, people }) => {
  const show = await openShow(host, [SINGLE[1]], { seconds: '30' })
  const near = await joined(await people.phone('vi'), 'vi', show.pin, 'Vy')
  await near.isIn()
  const far = player(await people.phone('km', { viewport: { width: 360, height: 640 } }), 'km')
  const network = await far.page.context().newCDPSession(far.page)
  await network.send('Network.enable')
  await network.send('Network.emulateNetworkConditions', SLOW)
  await far.page.goto(`/play/${show.pin}`, { timeout: 30_000 })
  await far.join('សុភា')
  await expect(far.page.locator('.lobby-name')).toContainText('សុភា', { timeout: 30_000 })
  await lead(host).does('start')
  await near.answer(SINGLE[1])
  await near.isStored()
  await far.answer(SINGLE[1])
  await far.sees('player_right')
  await near.sees('player_right')
})
