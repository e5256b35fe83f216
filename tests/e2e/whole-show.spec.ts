// A whole show as a hall lives it: from hand-picked questions of every kind to the podium and the files afterwards.
import type { Page } from '@playwright/test'
import readExcel from 'read-excel-file/node'
import { cutOff } from './cut-off'
import { expect, MOVING, test } from './fixtures'
import { lead, openedShow } from './host'
import { type Player, player } from './player'
import { EVERY_KIND, inTongue, written } from './questions'
import { say, saying } from './words'

/** Picks exactly `ids`, by searching for each. */
async function pickQuestions(host: Page, ids: readonly string[]) {
  await host.locator('input[name="number"]').fill('1')
  await expect(host.locator('input[name="questions"]')).toHaveCount(1)
  await host.getByRole('button', { name: say('vi', 'setup_pick'), exact: true }).click()
  const sheet = host.getByRole('dialog')
  // The one that was drawn goes.
  const drawn = await host.locator('input[name="questions"]').inputValue()
  const find = async (id: string) => {
    const title = inTongue(written(id).title, 'vi')
    await sheet.getByRole('searchbox').fill(`${title} ${inTongue(written(id).prompt, 'vi')}`)
    return sheet.getByRole('button', { name: `: ${title}` })
  }
  await (await find(drawn)).click()
  await expect(host.locator('input[name="questions"]')).toHaveCount(0)
  for (const id of ids) await (await find(id)).click()
  await sheet.getByRole('button', { name: say('vi', 'setup_pick_done'), exact: true }).click()
  await expect(host.locator('input[name="questions"]')).toHaveCount(ids.length)
}

/** As long as a name may be. */
const LONGEST_NAME = 'Anna Nguyễn Phước Hoàng Thiên Kim Như Mỹ'

/** A name in the ranking with its rank, as the screen's scoreboard shows it. */
const lane = (screen: Page, name: string) => screen.locator('.lane', { hasText: name })

test('a hall plays every kind of question in three languages, from the lobby to the podium and the files', async ({
  host,
  people,
  server,
  watch,
}) => {
  test.slow()
  const lan = await test.step('the host picks the questions and opens the lobby', async () => {
    await host.goto('/shows')
    await host
      .getByRole('link', { name: say('vi', 'setup_title') })
      .first()
      .click()
    await host.waitForURL(/\/shows\/new/)
    await pickQuestions(host, EVERY_KIND)
    await host.locator('input[name="title"]').fill('Hội vui Gò Dầu')
    // There is much to look at on a slow machine before the last one answers.
    await host.locator('summary', { hasText: say('vi', 'setup_settings') }).click()
    await host.locator('select[name="seconds"]').selectOption('60')
    await host.getByRole('button', { name: say('vi', 'setup_open_lobby'), exact: true }).click()
    await host.waitForURL(/\/shows\/[^/]+\/host/)
    return lead(host)
  })
  const show = await openedShow(host)

  const screen = await people.projector('vi', MOVING)
  await screen.goto(show.screen)
  await expect(screen.locator('.pin')).toContainText(say('vi', 'screen_pin', { pin: show.pin }))
  await expect(screen.locator('.first')).toHaveText(say('vi', 'screen_lobby_empty'))
  // An old projector of 4:3, on which nothing may be cut off.
  const old = await people.projector('vi', { viewport: { width: 1024, height: 768 } })
  await old.goto(show.screen)
  const fitsTheScreen = async (phase: string, sign: string) => {
    await expect(old.locator(sign).first()).toBeVisible()
    await expect.poll(() => cutOff(old), `${phase} at 4:3`).toEqual([])
  }

  const [vy, anna, sokha] = await test.step('three phones join in three ways', async () => {
    const first = player(await people.phone('vi', MOVING), 'vi')
    await first.page.goto('/')
    await first.page.locator('input[name="pin"]').fill(`${show.pin.slice(0, 3)} ${show.pin.slice(3)}`)
    await first.page.locator('form[action="/play"] button[type="submit"]').click()
    await first.page.waitForURL(`**/play/${show.pin}`)
    await first.join('Vy')

    const second = player(await people.phone('en', MOVING), 'en')
    await second.page.goto(`/j/${show.pin}`)
    await second.page.waitForURL(`**/play/${show.pin}`)
    await second.join(LONGEST_NAME)

    const third = player(await people.phone('km', { ...MOVING, viewport: { width: 360, height: 640 } }), 'km')
    await third.page.goto(`/j/${show.pin}`)
    await third.join('សុខា')
    for (const one of [first, second, third]) await one.isIn()
    return [first, second, third] as const
  })
  const all: readonly Player[] = [vy, anna, sokha]
  for (const name of ['Vy', LONGEST_NAME, 'សុខា']) {
    await expect(screen.locator('.water')).toContainText(name)
    await expect(host.locator('.host-arrived')).toContainText(name)
  }

  await fitsTheScreen('lobby', '.lanterns .name')
  await lan.does('start')
  await fitsTheScreen('countdown', '.coming .worth')
  for (const [index, id] of EVERY_KIND.entries()) {
    await test.step(`question ${index + 1}: ${written(id).kind}`, async () => {
      const { kind, media, explanation, prompt } = written(id)
      for (const one of all) await one.asked(id)
      await expect(screen.locator('.question h1')).toHaveText(inTongue(prompt, 'vi'))
      if (media) {
        for (const page of [vy.page, anna.page, sokha.page, screen]) await seesPicture(page)
      }
      await fitsTheScreen(`${kind}, open`, '.question h1')
      // Anna knows every second one; Sokha, who answers last, none.
      const annaKnows = index % 2 === 0
      await vy.answer(id, true)
      await vy.isStored()
      await anna.answer(id, annaKnows)
      await anna.isStored()
      await expect(screen.locator('.foot .big')).toHaveText('2')
      await fitsTheWidth(sokha.page)
      await sokha.answer(id, false)

      await lan.stands('reveal')
      const poll = kind === 'poll'
      await vy.sees(poll ? 'player_polled' : 'player_right')
      await anna.sees(poll ? 'player_polled' : annaKnows ? 'player_right' : 'player_wrong')
      await sokha.sees(poll ? 'player_polled' : 'player_wrong')
      if (!poll) {
        await expect(vy.page.locator('.gain')).toHaveText(/^\+\d/)
        await expect(sokha.page.locator('.compare')).toContainText(inTongue(explanation, 'km'))
      }
      await expect(screen.locator('.why')).toHaveText(inTongue(explanation, 'vi'))
      await fitsTheScreen(`${kind}, revealed`, '.why')
      // On a page without motion, too, letters are only as small as they must be.
      for (const fit of await old.locator('.list-fit').all())
        expect(await fit.evaluate((box) => Number(getComputedStyle(box).getPropertyValue('--fit')))).toBeGreaterThan(
          0.6,
        )
      await fitsTheWidth(sokha.page)

      await lan.does('scoreboard')
      await expect(lane(screen, 'Vy').locator('.rk')).toHaveText('1')
      await expect(lane(screen, 'Anna').locator('.rk')).toHaveText('2')
      // Without points there is no rank, and no place on the podium.
      await expect(lane(screen, 'សុខា').locator('.rk')).toHaveText('–')
      if (index === EVERY_KIND.length - 1) await fitsTheScreen('scoreboard', '.lane')
      await expect(vy.page.locator('.standing-rank')).toHaveText('1')
      await expect(anna.page.locator('.standing-head h1')).toHaveText(
        say('en', 'player_standing', { rank: '2', of: '3' }),
      )
      await sokha.sees('player_no_points')
      if (index === 0) await fitsTheWidth(anna.page)
      if (index < EVERY_KIND.length - 1) await lan.does('ask')
    })
  }

  await test.step('the podium', async () => {
    await lan.does('podium')
    const places = screen.locator('.berths li')
    await expect(places).toHaveCount(2)
    await expect(places.filter({ hasText: 'Vy' })).toHaveClass(/place-1/)
    await expect(places.filter({ hasText: 'Anna' })).toHaveClass(/place-2/)
    await fitsTheScreen('podium', '.berths .pname')
    await vy.hasFinalCard('Vy')
    await expect(vy.page.locator('.final-card .gold')).toHaveText('1')
    await expect(vy.page.locator('.view.final')).toContainText(say('vi', 'player_all_right'))
    await anna.hasFinalCard(LONGEST_NAME)
    await fitsTheWidth(anna.page)
    await sokha.hasFinalCard('សុខា')
    await expect(sokha.page.locator('.final-card')).toContainText(say('km', 'player_thanks'))
    await expect(sokha.page.locator('.final-card .gold')).toHaveCount(0)
    await fitsTheWidth(sokha.page)
    const saved = vy.page.waitForEvent('download')
    await vy.page.getByRole('button', { name: say('vi', 'player_save') }).click()
    expect((await saved).suggestedFilename()).toMatch(/\.png$/)
    await sokha.page.getByRole('button', { name: saying('km', 'player_see_missed') }).click()
    await expect(sokha.page.locator('.missed section')).toHaveCount(7)
  })

  await test.step('results and files', async () => {
    await lan.does('finish')
    await lan.stands('ended')
    await expect(screen.locator('.goodbye')).toContainText(say('vi', 'screen_ended_title'))
    await fitsTheScreen('the end', '.goodbye')
    await host.getByRole('link', { name: say('vi', 'host_see_results') }).click()
    const rows = host.locator('table tbody tr')
    await expect(rows).toHaveCount(3)
    await expect(rows.nth(0)).toContainText('Vy')
    await expect(rows.nth(0)).toContainText('7 / 7')
    await expect(rows.nth(1)).toContainText('Anna')
    await expect(rows.nth(2)).toContainText('0 / 7')

    const saved = host.waitForEvent('download')
    await host.getByRole('link', { name: say('vi', 'results_xlsx') }).click()
    const file = await saved
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
    const table = JSON.stringify(await readExcel(await file.path()))
    for (const name of ['Vy', LONGEST_NAME, 'សុខា']) expect(table).toContain(name)
  })

  const { host: own } = new URL(server.url)
  const asked = watch.requests.filter((url) => !/^(data|blob):/.test(url))
  expect(asked.some((url) => url.startsWith('ws:'))).toBe(true)
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter((url) => new URL(url).host !== own)).toEqual([])
})

/** A picture is there, and not only its frame. */
async function seesPicture(page: Page) {
  const picture = page.locator('img[src^="/media/"]:visible').first()
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
}

/** Nothing has to be pushed sideways to be read. */
async function fitsTheWidth(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}
