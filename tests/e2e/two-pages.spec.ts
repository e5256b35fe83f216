// One paper on two pages of the same browser: what one of them could not send is not lost with it.
import { expect, test } from './fixtures'
import { answerAndGo, awake, begin, register } from './sitter'
import { say } from './words'

const SMALL = { viewport: { width: 360, height: 640 } }
const ANSWERS = { first: 3, second: 2 }

test('answers of a page that died without a line are sent by the other page of that paper', async ({
  people,
  watch,
}) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
  const first = await people.phone('vi', SMALL)
  await register(first, 'vi', 'Lê Thị Hai Trang')
  await begin(first)
  await awake(first)
  const paper = new URL(first.url()).pathname
  const second = await first.context().newPage()
  await second.goto(`${paper}?item=${ANSWERS.first + 1}`)
  await awake(second)
  const cut = (route: { abort(): Promise<void> }) => route.abort()
  await first.context().route('**/commands', cut)
  // In turns, so that each writes between what the other has written.
  for (let turn = 0; turn < ANSWERS.first; turn++) {
    await answerAndGo(first)
    if (turn < ANSWERS.second) await answerAndGo(second)
  }
  const all = ANSWERS.first + ANSWERS.second
  await first.close()
  await expect(second.locator('.banner')).toContainText(say('vi', 'sitting_offline_text'))
  await second.context().unroute('**/commands', cut)
  // As a phone does when its line is back; it also tries by itself.
  await second.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(second.locator('.saved')).toContainText(say('vi', 'sitting_saved'))
  const left = await second.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('paper:')))
  expect(left).toEqual([])
  const plain = await people.phone('vi', {
    ...SMALL,
    javaScriptEnabled: false,
    storageState: await second.context().storageState(),
  })
  await plain.goto(`${paper}?page=hand_in`)
  await expect(plain.locator('.said')).toContainText(say('vi', 'sitting_hand_in_blank', { count: `${20 - all}` }))
})
