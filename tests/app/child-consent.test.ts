// What a child finds of its consents: the form to print, wishes that wait for it, and only controls that are there.
import { createElement, type ReactElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { ConsentForm, type ConsentFormOf } from '~/components/rounds/consent-form'
import { NeedsForm } from '~/components/rounds/needs-form'
import { OwnData } from '~/components/rounds/own-data'
import { startWords } from '~/components/rounds/refused-words'
import type { ConsentState } from '~/domain/round/consent'
import { m } from '~/paraglide/messages'

vi.mock('@remix-run/react', async (original) => ({
  ...(await original<typeof import('@remix-run/react')>()),
  Form: ({ children }: { children: ReactNode }) => createElement('form', null, children),
  Link: ({ to, children }: { to: string; children: string }) => createElement('a', { href: to }, children),
  useRouteLoaderData: () => undefined,
}))

const html = (page: ReactElement) => renderToStaticMarkup(page)
const buttons = (page: string) => [...page.matchAll(/<button[^>]*value="(consent|withdraw)"/g)].map(([, does]) => does)

const ownData = (states: ConsentState[], child: boolean) => {
  const purposes = ['take_part', 'publish_nickname', 'certificate'] as const
  const consents = purposes.map((purpose, index) => ({ purpose, state: states[index] ?? 'none' }))
  return html(createElement(OwnData, { season: 'o', consents, child, erasing: false, wrong: null }))
}

test('what a child wished for waits for the form, and can be taken back or wished anew', () => {
  const page = ownData(['waiting', 'none', 'stands'], true)
  expect(buttons(page)).toEqual(['withdraw', 'consent', 'withdraw'])
  expect(page).toContain(m.rounds_consent_waiting())
  expect(page).toContain(m.rounds_consent_wish())
  expect(page).toContain('href="/rounds/o/me/form"')
})

test('who is of age is asked for no form', () => {
  const page = ownData(['stands', 'none', 'none'], false)
  expect(buttons(page)).toEqual(['withdraw', 'consent', 'consent'])
  expect(page).not.toContain('/me/form')
  expect(page).not.toContain(m.rounds_consent_waiting())
})

test('why a paper does not begin points a child at the form, and others at their data', () => {
  expect(startWords('needs_consent', true)).toBe(m.rounds_start_needs_form())
  expect(startWords('needs_consent', false)).toBe(m.rounds_start_needs_consent())
})

test.each([true, false])('from 16 on the date may be told where the rules leave room for it: %s', (tells) => {
  const page = html(createElement(NeedsForm, { season: 'o', unit: 'Gò Dầu', contact: 'doan@…', tells, wrong: null }))
  expect(page).toContain('href="/rounds/o/me/form"')
  expect(page).toContain('Gò Dầu')
  expect(page.includes('value="of_age"')).toBe(tells)
})

test('the form names the child, the code and the unit, says the wishes, and leaves every box empty', () => {
  const form: ConsentFormOf = {
    season: 'Olympic',
    organiser: 'Tỉnh đoàn',
    name: 'Trần Văn Bình',
    nickname: 'Bình',
    code: '3YSYHW',
    unit: 'Xã Gò Dầu',
    division: 'THCS',
    school: null,
    grade: 8,
    wishes: [
      { purpose: 'take_part', wished: true },
      { purpose: 'publish_nickname', wished: false },
      { purpose: 'certificate', wished: true },
    ],
    data: 'Dữ liệu …',
    contact: '0276 …',
  }
  const page = html(createElement(ConsentForm, { form }))
  for (const said of ['Trần Văn Bình', '3YSYHW', 'Xã Gò Dầu', 'Dữ liệu …', '0276 …']) expect(page).toContain(said)
  expect(page.split(m.rounds_form_wished())).toHaveLength(3)
  expect(page.split(m.rounds_form_not_wished())).toHaveLength(2)
  expect(page.split(`${m.rounds_form_yes()}</span>`)).toHaveLength(4)
  expect(page).not.toContain('<input')
})
