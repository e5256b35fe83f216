// A phone so slow that its owner types before the page is awake.
import { expect, test } from './fixtures'
import { openShow } from './host'
import { player } from './player'
import { SINGLE } from './questions'

const NAME = 'Nguyễn Thị Chậm'

test('a name typed while a slow phone wakes the page stays, and brings its owner in', async ({ host, people }) => {
  const show = await openShow(host, [SINGLE[1]])
  const { page, isIn } = player(await people.phone('vi'), 'vi')
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await page.goto(`/play/${show.pin}`, { waitUntil: 'commit' })
  const name = page.locator('input[name="name"]')
  await name.fill(NAME)
  // React marks the elements it has taken over.
  const awake = () =>
    page.locator('main form').evaluate((form) => Object.keys(form).some((key) => key.startsWith('__react')))
  await expect.poll(awake, { timeout: 30_000 }).toBe(true)
  await expect(name).toHaveValue(NAME)
  await name.press('Enter')
  await isIn()
})
