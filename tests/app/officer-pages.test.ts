// An officer of a lower unit finds the own people, and who of them has not taken part; nobody else's.
import type { AppLoadContext } from '@remix-run/node'
import { expect, test } from 'vitest'
import type { Actor } from '~/domain/access/actor'
import { loader as manage } from '~/routes/_paper.rounds.$season_.manage._index'
import { loader as missing } from '~/routes/_paper.rounds.$season_.manage.contestants.missing'
import { loader as workbook } from '~/routes/rounds.$season.manage.contestants.missing[.]xlsx'
import { ruleSet } from '../domain/rule-set-stage'
import { contestant, NOW, season } from '../server/certificate-stage'

const SEASON = season(ruleSet('2018'))
const KIM = contestant('kim', 'Nguyễn Hoàng Thiên Kim')
const of = (unit: string): Actor => ({ kind: 'account', id: 'anh-bien', grants: [{ role: 'organiser', unit }] })
const UNITS = ['tn', 'tn-705', 'tn-709']

function stage(actor: Actor) {
  const asked: unknown[] = []
  const sheets: unknown[] = []
  const context = {
    actor,
    locale: 'vi',
    clock: { now: () => NOW },
    areas: {
      unit: (code: string) => ({ code, name: code }),
      units: () => UNITS.map((code) => ({ code, name: code })),
      unitsAbove: (code: string) => (code.startsWith('tn-') ? [code, 'tn'] : [code]),
    },
    seasons: { byCode: async () => SEASON },
    contestants: {
      progress: async () => ['tn-705', 'tn-709'].map((unit) => ({ unit, registered: 2, rounds: {} })),
      async missing(...told: unknown[]) {
        asked.push(told)
        return { rows: [KIM], total: 1 }
      },
    },
    sheets: {
      async xlsx(all: { rows: unknown[] }[]) {
        sheets.push(...all.map(({ rows }) => rows))
        return new Uint8Array()
      },
    },
  } as unknown as AppLoadContext
  return { context, asked, sheets }
}

async function through(door: unknown, context: AppLoadContext, query = '') {
  const request = new Request(`http://vam.co/rounds/mua-thu/manage/contestants/missing${query}`)
  try {
    const args = { context, request, params: { season: 'mua-thu' } }
    return await (door as (args: object) => Promise<unknown>)(args)
  } catch (error) {
    if (error instanceof Response) return error.headers.get('location') ?? error.status
    throw error
  }
}

test('an officer of a lower unit is sent on to the own contestants, and a stranger nowhere', async () => {
  const at = `/rounds/${SEASON.code}/manage/contestants`
  expect(await through(manage, stage(of('tn-705')).context)).toBe(at)
  expect(await through(manage, stage(of('sr')).context)).toBe(403)
})

test('who has not taken part is asked for the own units only, whatever the address says', async () => {
  for (const query of ['', '?unit=tn-709', '?unit=tn', '?round=none']) {
    const { context, asked } = stage(of('tn-705'))
    const page = await through(missing, context, query)
    expect(page).toMatchObject({ rows: [{ name: KIM.name }], progress: [{ unit: 'tn-705' }], total: 1 })
    expect(asked).toEqual([[SEASON.id, 'second', { units: ['tn-705'], page: 1 }]])
  }
  const { context, asked, sheets } = stage(of('tn-705'))
  await through(workbook, context, '?unit=tn-709')
  expect(asked).toEqual([[SEASON.id, 'second', { units: ['tn-705'], page: 1 }]])
  expect(sheets).toEqual([[expect.arrayContaining([KIM.name])]])
  expect(await through(missing, stage(of('sr')).context)).toBe(403)
})

test('whoever runs the season sees all units, or one of them', async () => {
  const all = stage(of('tn'))
  expect(await through(missing, all.context)).toMatchObject({ progress: [{ unit: 'tn-705' }, { unit: 'tn-709' }] })
  expect(all.asked).toEqual([[SEASON.id, 'second', { page: 1 }]])
  const one = stage(of('tn'))
  await through(missing, one.context, '?unit=tn-709&page=2')
  expect(one.asked).toEqual([[SEASON.id, 'second', { units: ['tn-709'], page: 2 }]])
})
