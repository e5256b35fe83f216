// The door of a show: what is asked of whom, and what a club's code in the address stands for.
import type { AppLoadContext } from '@remix-run/node'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Brought, type Door, JoinForm } from '~/components/player/join-form'
import { LONGEST_NAME } from '~/domain/show/name-length'
import { loader } from '~/routes/play.$pin'

const CLUBS = [
  { id: 'go-dau', name: 'Gò Dầu' },
  { id: 'svay-rieng', name: 'Svay Rieng' },
]
const DOOR: Door = {
  title: 'ASEAN',
  clubs: CLUBS,
  teams: { mode: 'off', names: [] },
  names: 'typed',
  onePhonePerTeam: false,
  phase: 'lobby',
  locked: false,
}

function form(door: Partial<Door>, more: { club?: string; brought?: Brought } = {}): string {
  return renderToStaticMarkup(
    createElement(JoinForm, {
      pin: '123456',
      door: { ...DOOR, ...door },
      brought: more.brought ?? null,
      wish: { name: '', club: more.club ?? '', team: '', posted: false },
      locale: 'vi',
      ready: true,
      join: async () => ({ ok: true as const }),
    }),
  )
}
const NAME = 'name="name"'
const teams = (mode: 'chosen' | 'drawn' | 'club', names: string[] = []) => ({ teams: { mode, names } })

test('a name is asked, as long as forty characters of any writing are', () => {
  expect(form({})).toContain(NAME)
  expect('ណុប សុខា វិច្ឆិកា ស្រីពៅ ចន្ទ្រា រតនា មុន្នី'.length).toBeGreaterThan(40)
  expect(form({})).toContain(`maxLength="${LONGEST_NAME}"`)
})

test('no name is asked where the team names the seat', () => {
  for (const mode of ['chosen', 'drawn'] as const) {
    const asked = form({ ...teams(mode, ['Sen', 'Nước']), onePhonePerTeam: true })
    expect(asked).not.toContain(NAME)
    expect(asked.includes('name="team"')).toBe(mode === 'chosen')
  }
  expect(form({ ...teams('chosen', ['Sen', 'Nước']) })).toContain(NAME)
})

test('where clubs have one phone each, a club’s phone is asked no name, and a guest is', () => {
  const one = { ...teams('club'), onePhonePerTeam: true }
  expect(form(one, { club: 'go-dau' })).not.toContain(NAME)
  expect(form(one, { brought: { code: 'TALKS', name: 'Talks' } })).not.toContain(NAME)
  expect(form(one)).toContain(NAME)
})

test('a club’s code is told by its name; one that no club has is said, and the choice is there', () => {
  const known = form({}, { brought: { code: 'TALKS', name: 'Hoà Thành Talks' } })
  expect(known).toContain('Hoà Thành Talks')
  expect(known).not.toContain('<select')
  const unknown = form({}, { brought: { code: 'OLD', name: null } })
  expect(unknown).toContain('OLD')
  expect(unknown).toContain('<select')
})

test('the server looks the code up', async () => {
  const brought = async (code: string) => {
    const context = {
      actor: { kind: 'guest' },
      clubs: { byCode: async (wanted: string) => (wanted === 'TALKS' ? { name: 'Talks' } : null) },
      openShows: { byPin: async () => null },
      pinTries: { turn: async () => true, right() {} },
    } as unknown as AppLoadContext
    const request = new Request(`http://vam.co/play/123456${code}`)
    return (await loader({ context, request, params: { pin: '123456' } })).data.brought
  }
  expect(await brought('?club=TALKS')).toEqual({ code: 'TALKS', name: 'Talks' })
  expect(await brought('?club=OLD%20ONE')).toEqual({ code: 'OLD ONE', name: null })
  expect(await brought('')).toBeNull()
})
