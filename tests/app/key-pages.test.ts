// Pages that open by a key in their address: the projector's, and an invitation's.
import type { AppLoadContext } from '@remix-run/node'
import { expect, test } from 'vitest'
import { GUEST } from '~/domain/access/actor'
import { action as accept, loader as invitation } from '~/routes/_paper.invitation.$code'
import { loader as screen } from '~/routes/screen.$key'
import type { Invitation } from '~/services/accounts'
import { contextFor, NOW, show } from './host-context'

const request = (path: string) => new Request(`https://vamco.example${path}`)

function context() {
  const asked: string[] = []
  const { context } = contextFor(GUEST)
  const invited: Invitation = {
    id: 'invitation-1',
    grant: { role: 'administrator' },
    createdBy: 'a',
    createdAt: NOW,
    expiresAt: NOW + 1_000,
    usedAt: null,
    usedBy: null,
  }
  return {
    asked,
    context: {
      ...context,
      joinOrigin: () => 'https://vamco.example',
      openShows: {
        ...context.openShows,
        byScreenKey: async (key: string) => (key === 'right-key' ? show({ screenKey: 'right-key' }) : null),
      },
      accounts: {
        ...context.accounts,
        invitation: async (code: string) => (code === 'right-code' ? invited : null),
        async join(code: string) {
          asked.push(code)
          return { ok: false, code: 'bad_name' }
        },
      },
    } as AppLoadContext,
  }
}

test('the projector is told where phones join only by the key of its show', async () => {
  const look = (key: string) =>
    screen({ context: context().context, request: request(`/screen/${key}`), params: { key } })
  const right = await look('right-key')
  expect([right.init?.status, right.data.origin]).toEqual([200, 'https://vamco.example'])
  const wrong = await look('wrong-key')
  expect([wrong.init?.status, wrong.data.origin]).toEqual([404, ''])
})

test('an invitation is shown and taken by its code alone', async () => {
  const { context: here, asked } = context()
  const look = (code: string) =>
    invitation({ context: here, request: request(`/invitation/${code}`), params: { code } })
  const take = (code: string) =>
    accept({
      context: here,
      request: new Request(request(`/invitation/${code}`), { method: 'POST', body: new FormData() }),
      params: { code },
    })
  expect((await look('right-code')).invitation).not.toBeNull()
  expect((await look('wrong-code')).invitation).toBeNull()
  expect(await take('wrong-code')).toMatchObject({ init: { status: 400 }, data: { code: 'invitation_gone' } })
  expect(asked).toEqual([])
  await take('right-code')
  expect(asked).toEqual(['right-code'])
})
