// An old phone, or a script that has not come: what is a form or a page works all the same.
import { expect, test } from './fixtures'
import { openShow } from './host'
import { SINGLE } from './questions'
import { DEMO } from './server'
import { say } from './words'

const SCRIPTLESS = { javaScriptEnabled: false }

test('the PIN on the home page leads to the door of the show', async ({ host, people }) => {
  const show = await openShow(host, [SINGLE[0]], { title: 'Vui học ASEAN' })
  const page = await people.phone('km', SCRIPTLESS)
  await page.goto('/')
  await page.locator('input[name="pin"]').fill(`${show.pin.slice(0, 3)} ${show.pin.slice(3)}`)
  await page.locator('form[action="/play"] button[type="submit"]').click()
  await expect(page).toHaveURL(new RegExp(`/play/${show.pin}$`))
  await expect(page.locator('h1')).toContainText('Vui học ASEAN')
  await expect(page.locator('input[name="name"]')).toBeVisible()
  // A PIN of another length is asked for again.
  await page.goto('/play?pin=12345')
  await expect(page.locator('#pin-hint')).toHaveText(say('km', 'player_pin_hint'))
})

test('signing in, looking at boards and clubs, and opening a lobby need no script', async ({ people }) => {
  const page = await people.laptop('vi', SCRIPTLESS)
  await page.goto('/shows/new')
  await page.locator('input[name="login"]').fill(DEMO.username)
  await page.locator('input[name="password"]').fill(DEMO.password)
  await page.getByRole('button', { name: say('vi', 'people_sign_in_title') }).click()
  await expect(page).toHaveURL(/\/shows\/new/)
  await page.getByRole('button', { name: say('vi', 'setup_open_lobby') }).click()
  await expect(page).toHaveURL(/\/shows\/[^/]+\/host/)

  await page.goto('/boards/clubs')
  await expect(page.locator('tr[data-subject="demo-gdec7"]')).toContainText('Gò Dầu English Club')
  await page.goto('/clubs/GDEC7')
  await expect(page.locator('h1')).toHaveText('Gò Dầu English Club')
  await page.goto('/account')
  await page.getByRole('button', { name: say('vi', 'common_sign_out') }).click()
  await page.goto('/account')
  await expect(page).toHaveURL(/\/sign-in/)
})
