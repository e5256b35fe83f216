// A hall's server has no certificate, and on plain http browsers leave things out.
import { expect, test } from './fixtures'
import { openShow } from './host'
import { EVERY_KIND } from './questions'
import { say } from './words'

test('links are copied where the browser has no clipboard to write to', async ({ host }) => {
  await host.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  const [first = ''] = EVERY_KIND
  await openShow(host, [first])
  await host.keyboard.press('j')
  await host
    .getByRole('dialog')
    .getByRole('button', { name: say('vi', 'host_copy_join') })
    .click()
  await expect(host.getByRole('dialog').getByText(say('vi', 'host_copied'))).toBeVisible()
})
