// Accounts: an invitation becomes a host, a forgotten password is reset, and nobody sees what is not theirs.
import { isFine } from './axe'
import { expect, signIn, test } from './fixtures'
import { openedShow, openShow } from './host'
import { joined } from './player'
import { SINGLE } from './questions'
import { DEMO } from './server'
import { say, saying } from './words'

const ADMIN = { ...DEMO, username: 'admin' }

test('an organiser invites a host, who starts a show, and an administrator resets the password', async ({
  people,
  watch,
}) => {
  watch.allow(/status of 400/)
  const organiser = await people.laptop()
  await signIn(organiser, { ...DEMO, username: 'tinhdoan' })
  await organiser.goto('/people')
  await organiser.locator('select[name="role"]').selectOption('host')
  await organiser.locator('select[name="club"]').selectOption('demo-htalk')
  await organiser.getByRole('button', { name: say('vi', 'people_invite_make') }).click()
  const link = organiser.locator('input[readonly]')
  await expect(link).toHaveValue(/\/invitation\/.+/)

  const thao = await people.laptop('en')
  await thao.goto(await link.inputValue())
  await expect(thao.locator('main')).toContainText(say('en', 'people_role_host', { club: 'Hòa Thành Talks' }))
  await thao.locator('input[name="name"]').fill('Thảo')
  await thao.locator('input[name="username"]').fill('thao.htalk')
  await thao.locator('input[name="password"]').fill('song-vam-co-1')
  await thao.getByRole('button', { name: say('en', 'people_join') }).click()
  await thao.waitForURL('**/shows')
  await thao.goto('/shows/new')
  await expect(thao.locator('main')).toContainText('Hòa Thành Talks')
  await thao.getByRole('button', { name: say('en', 'setup_open_lobby'), exact: true }).click()
  await thao.waitForURL(/\/shows\/[^/]+\/host/)
  const { pin } = await openedShow(thao)
  const vy = await joined(await people.phone('vi'), 'vi', pin, 'Vy')
  await vy.isIn()
  await thao.keyboard.press('Space')
  await expect(vy.page.locator('main.asking')).toBeVisible()

  // The link works once.
  const late = await people.phone()
  await late.goto(await link.inputValue())
  await expect(late.locator('main')).toContainText(say('vi', 'people_invitation_gone'))

  const admin = await people.laptop()
  await signIn(admin, ADMIN)
  await admin.goto('/people')
  await admin
    .locator('li', { hasText: 'thao.htalk' })
    .getByRole('button', { name: say('vi', 'people_reset') })
    .click()
  const said = await admin.getByText(saying('vi', 'people_reset_done')).textContent()
  const password = /: (\S+?)\.? /.exec(said ?? '')?.[1] ?? ''
  await thao.goto('/shows')
  await expect(thao, 'the session has ended').toHaveURL(/\/sign-in/)
  await thao.locator('input[name="login"]').fill('thao.htalk')
  await thao.locator('input[name="password"]').fill('song-vam-co-1')
  await thao.locator('input[name="password"]').press('Enter')
  await expect(thao.getByRole('alert')).toHaveText(say('en', 'people_refused_wrong_password'))
  await signIn(thao, { username: 'thao.htalk', password })
  await expect(thao).toHaveURL(/\/shows$/)
})

test('a guest is sent to sign in and comes back to the page that was asked for', async ({ people }) => {
  const page = await people.laptop()
  await page.goto('/shows/new?preset=friendship')
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  await page.locator('input[name="login"]').fill(DEMO.username)
  await page.locator('input[name="password"]').fill(DEMO.password)
  await page.getByRole('button', { name: say('vi', 'people_sign_in_title') }).click()
  await expect(page).toHaveURL(/\/shows\/new\?preset=friendship$/)
})

test('the pages of another club’s show, and of people, are not for everybody', async ({
  host,
  people,
  sessionOf,
  watch,
}) => {
  watch.allow(/status of 40[034]/)
  const show = await openShow(host, [SINGLE[0]])
  const admin = await people.laptop('vi', { storageState: await sessionOf(ADMIN) })
  await admin.goto('/people')
  await admin.locator('select[name="club"]').selectOption('demo-tdien')
  await admin.getByRole('button', { name: say('vi', 'people_invite_make') }).click()
  await expect(admin.locator('input[readonly]')).toHaveValue(/\/invitation\/.+/)
  const other = await people.laptop()
  await other.goto(await admin.locator('input[readonly]').inputValue())
  await other.locator('input[name="name"]').fill('Bình')
  await other.locator('input[name="username"]').fill('binh.tdien')
  await other.locator('input[name="password"]').fill('song-vam-co-2')
  await other.getByRole('button', { name: say('vi', 'people_join') }).click()
  await other.waitForURL('**/shows')

  for (const path of ['host', 'results', 'results.xlsx', 'results.csv', 'questions/0']) {
    expect((await other.request.get(`/shows/${show.id}/${path}`)).status(), path).toBe(403)
  }
  for (const path of [`/shows/${show.id}/host`, `/shows/${show.id}/results`, '/people']) {
    await other.goto(path)
    await expect(other.getByRole('heading', { name: say('vi', 'error_forbidden_title') })).toBeVisible()
  }
  const guest = await people.phone()
  for (const path of [`/shows/${show.id}/host`, `/shows/${show.id}/results`, '/people', '/account', '/shows']) {
    await guest.goto(path)
    await expect(guest).toHaveURL(/\/sign-in/)
  }
  await guest.goto(`/screen/${show.pin}`)
  await expect(guest.locator('h1')).toHaveText(say('vi', 'screen_bad_key_title'))
  await isFine(guest, 'a screen without a show')
})
