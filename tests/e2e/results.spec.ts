// Results of a round as those see them who are in them: signals, complaints and answers, a lot, rank and explanations.

import { textIn } from '../../app/domain/question/text-in'
import type { AskedItem } from '../../app/domain/round/paper-item'
import { isFine } from './axe'
import { arrive, DAY, expect, type Sitting, saving, sitting, test } from './olympic'
import { explanationsOf, rightOf } from './questions'
import { awake, goTo, item } from './sitter'
import { say, saying } from './words'

const ITEMS = 12
const ROUND = {
  id: 'bai-viet',
  name: { vi: 'Bài viết', en: 'Written paper' },
  paper: {
    sections: [
      {
        id: 'main',
        name: { vi: 'Bài thi', en: 'Paper' },
        draw: [{ count: ITEMS, bank: 'asean', kinds: ['single'] }],
        marks: { right: 5, wrong: -1 },
      },
    ],
    seconds: 1_200,
    drawn: 'window',
  },
  ranking: ['score'],
  advance: [{ kind: 'top', n: 2, of: 'overall', reserves: 1 }],
}
const NEXT = {
  id: 'phong-van',
  name: { vi: 'Phỏng vấn', en: 'Interview' },
  kind: 'judged',
  judged: {
    name: { vi: 'Nói', en: 'Talk' },
    criteria: [{ id: 'noi', name: { vi: 'Nói', en: 'Talk' }, max: 10 }],
    weight: 1,
  },
  ranking: ['score'],
  entrants: { from: 'bai-viet' },
}

/** The letter of the right choice of an item, or of the `wrong`-th wrong one in the order of the alphabet. */
function letter(asked: AskedItem | null | undefined, wrong: number | null): string {
  if (!asked) throw new Error('the item is not shown')
  const words = (text: AskedItem['prompt']) => textIn(text, 'vi').text
  const right = rightOf(
    words(asked.prompt),
    asked.choices.map(({ text }) => words(text)),
  )
  const others = asked.choices.filter(({ text }) => words(text) !== right)
  others.sort((a, b) => (words(a.text) < words(b.text) ? -1 : 1))
  const chosen = wrong === null ? asked.choices.find(({ text }) => words(text) === right) : others[wrong]
  return chosen?.id ?? ''
}

/** Answers the whole paper alike, and hands it in. */
async function answersAll(paper: Sitting, wrong: number | null): Promise<void> {
  const answers = paper.view.items.map(({ asked }, index) => saving(paper, index, letter(asked, wrong)))
  await paper.send([...answers, { type: 'hand_in' }])
}

test('two papers alike, a page that was left, a complaint and its answer, a lot, rank and explanations', async ({
  openSeason,
  organiser,
  people,
  server,
  watch,
}) => {
  test.slow()
  watch.allow(/status of 4(01|03|04|22)/)
  const season = await openSeason('ket-qua', [ROUND, NEXT], {
    prizes: [{ name: { vi: 'Giải nhất', en: 'First' }, count: 1 }],
  })
  for (const [name, wrong] of [
    ['Lê Văn Chép', 0],
    ['Lê Văn Bài', 0],
    ['Phạm Thị Khác', 1],
  ] as const)
    await answersAll(await sitting(server, season, await season.enter(name), 'bai-viet'), wrong)

  // One sits in a browser, and leaves the page five times.
  const slip = await season.enter('Hồ Thị Rời Trang')
  const phone = await people.phone('vi', { reducedMotion: 'reduce' })
  await arrive(phone, season, slip)
  await phone.locator('button[value="start"]').click()
  await phone.waitForURL(/\/paper\/[\w-]+/)
  await awake(phone)
  const seen = (state: 'hidden' | 'visible') =>
    phone.evaluate((to) => {
      Object.defineProperty(document, 'visibilityState', { value: to, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)
  for (let times = 1; times <= 5; times++) {
    await seen('hidden')
    await seen('visible')
  }
  for (let number = 1; number <= ITEMS; number++) {
    await item(phone, 'vi', number)
    const prompt = (await phone.locator('#prompt').textContent()) ?? ''
    const right = rightOf(prompt, await phone.locator('label.ch > span').allTextContents())
    await phone
      .locator('label.ch')
      .filter({ has: phone.getByText(right, { exact: true }) })
      .click()
    if (number < ITEMS) await phone.locator('.pnav button[value="next"]').click()
  }
  const paper = new URL(phone.url()).pathname
  await goTo(phone, 1)
  await phone.locator('.pnav .narrow').click()
  await phone
    .getByRole('dialog')
    .getByRole('button', { name: say('vi', 'sitting_hand_in'), exact: true })
    .click()
  await expect(phone.locator('h1')).toHaveText(say('vi', 'sitting_handed_in'))

  await season.close()
  const round = `${season.manage}/bai-viet`
  await organiser.goto(`${round}/signals`)
  const signal = (name: string) => organiser.locator('main li').filter({ hasText: name })
  await expect(signal('Rời Trang').filter({ hasText: saying('vi', 'roundresults_signal_left_page') })).toHaveCount(1)
  const same = signal('Lê Văn Chép').filter({ hasText: 'Lê Văn Bài' })
  await expect(same).toContainText(`${ITEMS} trong ${ITEMS} câu`)
  await expect(
    organiser.locator('main li').filter({ hasText: 'Phạm Thị Khác' }).filter({ hasText: 'Lê Văn' }),
  ).toHaveCount(0)
  await isFine(organiser, 'signals')
  await same.getByRole('link', { name: say('vi', 'roundresults_signals_compare') }).click()
  await expect(organiser.getByText(say('vi', 'roundresults_papers_same'))).toHaveCount(ITEMS)
  await isFine(organiser, 'two papers')

  // Announced: the contestant sees rank and marks, no key, and complains about an item.
  await organiser.goto(round)
  await organiser.getByRole('button', { name: say('vi', 'roundresults_announce'), exact: true }).click()
  await expect(organiser.getByText(say('vi', 'roundresults_did_announce'))).toBeVisible()
  // The page itself tells it, so whoever looks now sees it.
  await expect(organiser.getByText(saying('vi', 'roundresults_complaints_until'))).toBeVisible()
  await phone.getByRole('link', { name: say('vi', 'sitting_to_me') }).click()
  const own = phone.locator('#bai-viet')
  await expect(own).toContainText(say('vi', 'rounds_provisional'))
  await expect(own).toContainText(say('vi', 'rounds_rank_of', { rank: '1', of: '4' }))
  await expect(phone.getByRole('link', { name: say('vi', 'rounds_see_answers') })).toHaveCount(0)
  await own.getByRole('link', { name: say('vi', 'rounds_see_marked') }).click()
  await expect(phone.locator('main')).toContainText(say('vi', 'rounds_review_provisional'))
  await expect(phone.locator('ol > li')).toHaveCount(ITEMS)
  await expect(phone.locator('main')).not.toContainText(saying('vi', 'rounds_source'))
  await expect(phone.getByText(say('vi', 'rounds_right_answer'), { exact: true })).toHaveCount(0)
  await isFine(phone, 'own marked paper')
  await phone.goto(`/rounds/${season.code}/me`)
  await own.getByText(say('vi', 'rounds_complain'), { exact: true }).click()
  const about = own.locator('fieldset label')
  await expect(about).toHaveCount(ITEMS + 1)
  const asked = (await about.nth(3).textContent()) ?? ''
  await about.nth(3).click()
  await own.locator('textarea[name="text"]').fill('Hai đáp án của câu này đều đúng.')
  await own.getByRole('button', { name: say('vi', 'rounds_complain_send') }).click()
  await expect(own).toContainText(say('vi', 'rounds_complaint_waits'))
  await expect(own.locator('article')).toContainText(asked)
  await isFine(phone, 'own page with a complaint')

  // While it waits nothing is published, though the days are over; then it is answered.
  await server.leap(DAY + 60_000)
  await organiser.goto(`${round}?part=complaints`)
  await expect(organiser.locator('main')).toContainText(say('vi', 'roundresults_complaints_open', { count: '1' }))
  await expect(organiser.getByRole('button', { name: say('vi', 'roundresults_publish'), exact: true })).toHaveCount(0)
  await isFine(organiser, 'complaints')
  await organiser.locator('textarea[name="reply"]').fill('Ban giám khảo đã xem lại: chỉ một đáp án đúng.')
  await organiser.getByRole('button', { name: say('vi', 'roundresults_complaint_reject'), exact: true }).click()
  await expect(organiser.getByText(say('vi', 'roundresults_did_answer'))).toBeVisible()
  await expect(organiser.locator('textarea[name="reply"]')).toHaveCount(0)
  await phone.reload()
  await expect(own.locator('article')).toContainText('chỉ một đáp án đúng')
  await expect(own.locator('article')).toContainText(say('vi', 'rounds_complaint_rejected'))

  // Three with the same marks for one place: the machine draws, once.
  await organiser.goto(`${round}?part=advance`)
  const lot = organiser.locator('main').getByRole('heading', {
    name: say('vi', 'roundresults_lots_title', { places: '1', count: '3' }),
  })
  await expect(lot).toBeVisible()
  await isFine(organiser, 'a lot')
  const draw = organiser.getByRole('button', { name: say('vi', 'roundresults_lots_draw') })
  await draw.click()
  await expect(organiser.getByText(say('vi', 'roundresults_refused_no_reason'))).toBeVisible()
  await organiser.locator('main form input[name="why"]').last().fill('Rút thăm trước hội đồng')
  await draw.click()
  await expect(organiser.getByText(say('vi', 'roundresults_did_lots'))).toBeVisible()
  await expect(lot).toHaveCount(0)
  await expect(organiser.locator('main')).toContainText(say('vi', 'roundresults_reserve', { place: '1' }))

  await organiser.goto(round)
  await organiser.getByRole('button', { name: say('vi', 'roundresults_publish'), exact: true }).click()
  await expect(organiser.getByText(say('vi', 'roundresults_did_publish'))).toBeVisible()
  await expect(organiser.getByText(saying('vi', 'roundresults_published_at'))).toBeVisible()
  await organiser.goto(`${round}?part=advance`)
  await organiser.getByRole('button', { name: say('vi', 'roundresults_promote', { count: '2' }) }).click()
  await expect(organiser.getByText(say('vi', 'roundresults_did_promote', { count: '2', withdrawn: '0' }))).toBeVisible()

  // Published: rank in the unit and overall, and why each answer is right.
  await phone.reload()
  await expect(own).toContainText(say('vi', 'rounds_published'))
  await expect(own).toContainText(say('vi', 'rounds_advanced'))
  await expect(own.locator('dl')).toContainText(say('vi', 'rounds_rank_in_unit'))
  await own.getByRole('link', { name: say('vi', 'rounds_see_answers') }).click()
  await expect(phone.locator('ol > li')).toHaveCount(ITEMS)
  const first = phone.locator('ol > li').first()
  const explanations = explanationsOf((await first.locator('h2').textContent()) ?? '')
  const said = (await first.textContent()) ?? ''
  expect(
    explanations.filter((words) => said.includes(words)),
    'the explanation of the bank',
  ).not.toEqual([])
  await expect(first).toContainText(saying('vi', 'rounds_source'))
  await isFine(phone, 'own paper')
  // It is nobody else's.
  const guest = await people.phone()
  await guest.goto(`${paper}/review`)
  await expect(guest.locator('main')).toBeVisible()
  for (const words of explanations) await expect(guest.locator('main')).not.toContainText(words)

  // Certificates: listed, and confirmed to whoever asks.
  await organiser.goto(`${season.manage}/certificates`)
  await organiser.locator('button[name="kind"][value="participation"]').first().click()
  await expect(organiser.locator('main')).toContainText(/VC\d\d-\d{6}-\d/)
  await isFine(organiser, 'certificates')
  const register = /VC\d\d-\d{6}-\d/.exec((await organiser.locator('main').textContent()) ?? '')?.[0] ?? ''
  await guest.goto(`/verify/${register}`)
  await expect(guest.locator('main')).toContainText(say('vi', 'certificates_verify_valid'))
  await isFine(guest, 'a certificate is confirmed')
  await guest.goto('/verify')
  await isFine(guest, 'asking for a certificate')
  const final = '/rounds/english-olympic-tay-ninh'
  await guest.goto(`${final}/final/final`)
  await isFine(guest, 'the door of a final')
  await organiser.goto(`${final}/manage/final/live`)
  await isFine(organiser, 'the live final of organisers')
})
