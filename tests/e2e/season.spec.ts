// A season from its template to certificates, as organisers and three contestants of two units see it.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { isFine } from './axe'
import { expect, test } from './fixtures'
import { DEMO } from './server'
import { answerAndGo, item } from './sitter'
import { say, saying } from './words'

const ORGANISER = { ...DEMO, username: 'tinhdoan' }
const CODE = 'olympic-thu'
const BASE = `/rounds/${CODE}/manage`
const ITEMS = 5
const PEOPLE = [
  { name: 'Nguyễn Hoàng Thảo Vy', unit: 'tn-705', right: true },
  { name: 'Trần Gia Bảo Long Nguyên Khánh An', unit: 'tn-705', right: false },
  { name: 'Sok Dara', unit: 'tn-709', right: false },
]

/** Today in UTC+7, so many days on. */
const day = (ahead: number) => new Date(Date.now() + 7 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10)

const press = (page: Page, key: string, values: Record<string, string> = {}) =>
  page
    .getByRole('button', { name: say('vi', key, values), exact: true })
    .first()
    .click()

/** One round of five items that is open now, everybody may enter, the best of each unit goes on to nowhere. */
function shortened(json: string): string {
  const rules = JSON.parse(json) as Record<string, unknown> & { rounds: Record<string, unknown>[] }
  const [round] = rules.rounds
  return JSON.stringify({
    ...rules,
    divisions: [{ id: 'all', name: { vi: 'Bảng chung', en: 'All' } }],
    rounds: [
      {
        ...round,
        windows: { kind: 'single', windows: [{ opens: `${day(-1)}T00:00`, closes: `${day(2)}T23:00` }] },
        paper: {
          seconds: 600,
          sections: [
            {
              id: 'main',
              name: { vi: 'Bài thi', en: 'Paper' },
              draw: [{ count: ITEMS, bank: 'asean', kinds: ['single'] }],
              marks: { right: 5, wrong: -2 },
            },
          ],
        },
        advance: [{ kind: 'top', n: 1, of: 'unit', reserves: 1 }],
      },
    ],
    prizes: [{ name: { vi: 'Giải nhất', en: 'First prize' }, count: 1 }],
  })
}

interface Slip {
  code: string
  digits: string
}

async function slipOn(page: Page): Promise<Slip> {
  const slip = page
    .getByRole('region', { name: say('vi', 'seasons_slips_print') })
    .locator('li')
    .first()
  await expect(slip).toBeVisible()
  const [code = '', digits = ''] = await slip.locator('dd').allTextContents()
  expect(code).toMatch(/^[A-Z0-9]{6}$/)
  expect(digits.replace(/\s/g, '')).toMatch(/^\d{6}$/)
  return { code, digits: digits.replace(/\s/g, '') }
}

async function sits(page: Page, { code, digits }: Slip, answers: number): Promise<void> {
  await page.goto(`/rounds/${CODE}/enter`)
  await page.locator('input[name="code"]').fill(code)
  await page.locator('input[name="digits"]').fill(digits)
  await page.locator('main form button[type="submit"]').click()
  await page.waitForURL(new RegExp(`/rounds/${CODE}/me`))
  await page.locator('button[value="start"]').click()
  for (let number = 1; number <= ITEMS; number++) {
    await item(page, 'vi', number)
    if (number <= answers) await answerAndGo(page)
    else await page.locator('.pnav button[value="next"]').click()
  }
  await page.locator('.hand-in button[value="hand_in"]').click()
  if (answers < ITEMS) await page.locator('.hand-in input[name="sure"] ~ button[value="hand_in"]').click()
  await expect(page.locator('h1')).toHaveText(say('vi', 'sitting_handed_in'))
}

test('a season from template to certificates', async ({ people, sessionOf, watch }) => {
  test.setTimeout(300_000)
  watch.allow(/status of 422/)
  const lan = await people.laptop('vi', { reducedMotion: 'reduce', storageState: await sessionOf(ORGANISER) })

  await lan.goto('/rounds/new')
  await isFine(lan, '/rounds/new')
  await lan.locator('input[name="template"][value="2022-2024"]').check()
  await lan.locator('input[name="name"]').fill('Olympic thử nghiệm')
  await lan.locator('input[name="code"]').fill(CODE)
  await lan.locator('select[name="unit"]').selectOption('tn')
  await lan.locator('input[name="first"]').fill(day(14))
  await press(lan, 'seasons_new_make')
  await lan.waitForURL(new RegExp(`${BASE}$`))
  await isFine(lan, 'a draft')

  // A guest does not learn of a draft.
  const guest = await people.phone()
  watch.allow(/status of 404/)
  expect((await guest.goto(`/rounds/${CODE}`))?.status()).toBe(404)

  // Rules by forms: a figure that is none is refused and kept; then it is right.
  await lan.goto(`${BASE}/rules`)
  await isFine(lan, 'rules')
  const days = lan.locator('input[name="rule:complaints.days"]')
  await days.fill('năm')
  await press(lan, 'seasons_rules_save')
  await expect(days).toHaveAttribute('aria-invalid', 'true')
  await expect(days).toHaveValue('năm')
  await days.fill('0')
  await lan.getByRole('button', { name: say('vi', 'seasons_part_expert'), exact: true }).click()
  const json = lan.locator('textarea[name="json"]')
  await expect(json).toContainText('"days": 0')
  const whole = await json.inputValue()
  await json.fill(`${whole.slice(0, -2)},`)
  await press(lan, 'seasons_rules_save')
  await expect(lan.getByText(say('vi', 'seasons_expert_broken'))).toBeVisible()
  await json.fill(shortened(whole))
  await press(lan, 'seasons_rules_save')
  await expect(lan.getByRole('status').filter({ hasText: say('vi', 'seasons_rules_saved') })).toBeVisible()
  await isFine(lan, 'rules, expert')
  await lan.getByRole('button', { name: 'Vòng trực tuyến', exact: true }).click()
  await expect(lan.locator('input[name="rule:rounds.0.paper.seconds"]')).toHaveValue('10')
  await isFine(lan, 'rules of a round')

  await lan.goto(`${BASE}/rehearsal?people=20&units=2&seed=7`)
  await expect(lan.locator('tbody tr').first().locator('td').nth(1)).toHaveText('20')
  await isFine(lan, 'rehearsal')

  // It opens only after the box is ticked.
  await lan.goto(BASE)
  await lan.locator('#open input[name="sure"]').check()
  await press(lan, 'seasons_open')
  await expect(lan.getByText(say('vi', 'seasons_opened'))).toBeVisible()

  // Three contestants of two units.
  const slips: Slip[] = []
  for (const [index, { name, unit }] of PEOPLE.entries()) {
    await lan.goto(`${BASE}/contestants/new`)
    if (index === 0) await isFine(lan, 'a new contestant')
    await lan.locator('input[name="name"]').fill(name)
    await lan.locator('select[name="unit"]').selectOption(unit)
    for (const born of await lan.locator('input[name="born"]').all()) await born.fill('2004')
    for (const consent of await lan.locator('input[name="consent"]').all()) await consent.check()
    await press(lan, 'seasons_contestants_enter')
    slips.push(await slipOn(lan))
  }
  await isFine(lan, 'slips')
  await lan.goto(`${BASE}/contestants?find=thao vy`)
  await expect(lan.locator('tbody tr')).toHaveCount(1)
  await isFine(lan, 'contestants')
  await lan.getByRole('link', { name: PEOPLE[0]?.name ?? '' }).click()
  await expect(lan.locator('h1')).toHaveText(PEOPLE[0]?.name ?? '')
  await isFine(lan, 'one contestant')
  await lan.goto(`${BASE}/contestants/import`)
  await lan.locator('input[type="file"]').setInputFiles({
    name: 'danh-sach.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Họ và tên,Đơn vị,Bảng\nLê Văn Thử,Không có đơn vị này,\n'),
  })
  await press(lan, 'seasons_import_read')
  await expect(lan.getByText(say('vi', 'seasons_import_nothing'))).toBeVisible()
  await isFine(lan, 'a list with a problem')

  // They sit: five, four and two answers.
  for (const [index, slip] of slips.entries())
    await sits(await people.phone('vi', { javaScriptEnabled: index !== 2 }), slip, [5, 4, 2][index] ?? 0)
  await lan.goto(BASE)
  await expect(lan.locator('#progress tfoot td').nth(2)).toHaveText('3')
  await isFine(lan, 'an open season')
  const [file] = await Promise.all([lan.waitForEvent('download'), lan.locator('a[href$="progress.xlsx"]').click()])
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')

  // Closed, announced; an item is voided after the difference was seen, and taken back; then published.
  await lan.locator('#close summary').click()
  await lan.locator('#close input[name="sure"]').check()
  await press(lan, 'seasons_close')
  await expect(lan.getByText(say('vi', 'seasons_closed')).first()).toBeVisible()
  const round = `${BASE}/online`
  await lan.goto(round)
  await expect(lan.locator('tbody tr')).toHaveCount(3)
  await press(lan, 'roundresults_announce')
  await expect(lan.getByText(say('vi', 'roundresults_did_announce'))).toBeVisible()
  await isFine(lan, 'results')
  await lan.goto(`${round}?part=amend`)
  await lan.locator('a[href*="item="]').first().click()
  await lan.locator('input[name="deed"][value="void_full"]').check()
  await lan.locator('#item input[name="why"]').fill('Câu có hai đáp án đúng')
  await press(lan, 'roundresults_preview')
  await expect(lan.getByRole('heading', { name: saying('vi', 'roundresults_difference') })).toBeVisible()
  await isFine(lan, 'a difference')
  await press(lan, 'roundresults_apply')
  await expect(lan.getByText(say('vi', 'roundresults_difference_done'))).toBeVisible()
  // The way back is among the choices of the page already, so its words say nothing: the answer does.
  const undone = lan.waitForResponse((reply) => reply.request().method() === 'POST')
  await press(lan, 'roundresults_undo')
  expect((await undone).ok()).toBe(true)
  await expect(lan.getByText(say('vi', 'roundresults_do_restore_item')).first()).toBeVisible()
  await lan.goto(`${round}?part=trail`)
  await expect(lan.locator('ol li').filter({ hasText: 'Câu có hai đáp án đúng' })).toHaveCount(2)
  await isFine(lan, 'trail')
  await lan.goto(round)
  await press(lan, 'roundresults_publish')
  await expect(lan.getByText(say('vi', 'roundresults_did_publish'))).toBeVisible()

  // Anybody sees the table, by nicknames; a row is found by its code.
  await guest.goto(`/rounds/${CODE}`)
  await guest.locator(`a[href="/rounds/${CODE}/results/online"]`).click()
  await expect(guest.locator('tbody tr')).toHaveCount(3)
  for (const { name } of PEOPLE) await expect(guest.locator('main')).not.toContainText(name)
  await isFine(guest, 'the public table')
  await guest.locator('input[name="code"]').fill(slips[0]?.code ?? '')
  await guest.locator('form button[type="submit"]', { hasText: say('vi', 'rounds_results_show') }).click()
  await expect(guest.locator('tbody tr')).toHaveCount(1)

  await lan.goto(`${round}?part=advance`)
  await expect(lan.getByRole('heading', { level: 3 })).toHaveCount(2)
  await isFine(lan, 'who goes on')
  for (const page of ['items', 'signals']) {
    await lan.goto(`${round}/${page}`)
    await isFine(lan, page)
  }

  // Certificates of taking part for all three.
  await lan.goto(`${BASE}/certificates`)
  await lan.locator('button[name="kind"][value="participation"]').first().click()
  await expect(lan.locator('main')).toContainText('VC')
})
