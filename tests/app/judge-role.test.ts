// A judge enters marks in one round and reaches nothing else of the season; an organiser invites them and ends it.
import type { AppLoadContext } from '@remix-run/node'
import { expect, test } from 'vitest'
import type { Actor, Grant } from '~/domain/access/actor'
import type { JudgeSheet } from '~/domain/round/judging'
import type { OlympicRound } from '~/domain/round/rule-set'
import { loader as rounds } from '~/routes/_paper.rounds._index'
import { loader as frame } from '~/routes/_paper.rounds.$season_.manage'
import { action as rules } from '~/routes/_paper.rounds.$season_.manage._index'
import { loader as results } from '~/routes/_paper.rounds.$season_.manage.$round._index'
import { loader as judging, action as marks } from '~/routes/_paper.rounds.$season_.manage.$round_.judge'
import { action as appoint, loader as judges } from '~/routes/_paper.rounds.$season_.manage.$round_.judges'
import { loader as contestants } from '~/routes/_paper.rounds.$season_.manage.contestants._index'
import { loader as shows } from '~/routes/_paper.shows._index'
import type { Invitation } from '~/services/accounts'
import { ruleSet } from '../domain/rule-set-stage'
import { contestant, NOW, season } from '../server/certificate-stage'

const talk = (id: string): OlympicRound => ({
  ...(ruleSet('2018').rounds[0] as OlympicRound),
  id,
  kind: 'judged',
  judged: {
    name: { vi: 'Hùng biện', en: 'Talk' },
    criteria: [{ id: 'noi', name: { vi: 'Nói', en: 'Delivery' }, max: 10 }],
    weight: 1,
    outOf: 100,
  },
})
const SEASON = season({ ...ruleSet('2018'), rounds: [talk('ban-ket'), talk('chung-ket')] })
const KIM = contestant('kim', 'Nguyễn Hoàng Thiên Kim')
const GRANT = { role: 'judge', season: SEASON.id, round: 'ban-ket' } as const
const hanh = (...grants: Grant[]): Actor => ({ kind: 'account', id: 'hanh', grants })
const TAM: Actor = { kind: 'account', id: 'tam', grants: [{ role: 'organiser', unit: 'tn' }] }

/** What pages of judges use of `context`; `entered`: sheets, `done`: what was asked of the accounts. */
function stage(actor: Actor, { announced = false, given = [] as JudgeSheet[], invitations = [] as Invitation[] } = {}) {
  const entered: unknown[] = []
  const done: unknown[] = []
  const sheet = (round: string) => ({
    round: SEASON.ruleSet.rounds.find(({ id }) => id === round),
    state: announced ? { trail: [] } : null,
    people: new Map([[KIM.id, KIM]]),
  })
  const context = {
    actor,
    person:
      actor.kind === 'account'
        ? { id: actor.id, name: actor.id === 'tam' ? 'Anh Tâm' : 'Cô Hạnh', username: actor.id }
        : null,
    locale: 'vi',
    clock: { now: () => NOW },
    areas: { unit: () => null, unitsAbove: (code: string) => [code, 'tn'] },
    seasons: { byCode: async () => SEASON, byId: async () => SEASON, all: async () => [SEASON] },
    contestants: { of: async () => null },
    roundResults: {
      sheet: async (_: string, round: string) => sheet(round),
      sheets: async () => new Map([[KIM.id, given]]),
      async judge(...told: unknown[]) {
        if (announced) return { ok: false, code: 'announced' }
        entered.push(told)
        return { ok: true }
      },
    },
    accounts: {
      list: async () => [{ id: 'hanh', name: 'Cô Hạnh', username: 'hanh', createdAt: 0, grants: [GRANT] }],
      invitations: async () => invitations,
      async invite(...told: unknown[]) {
        done.push(['invite', ...told])
        return { code: 'abc', expiresAt: NOW }
      },
      withdrawInvitation: async (id: string) => void done.push(['withdraw', id]),
      async takeGrant(...told: unknown[]) {
        done.push(['take', ...told])
        return { ok: true }
      },
    },
  } as unknown as AppLoadContext
  return { context, entered, done }
}

type Door = (args: { context: AppLoadContext; request: Request; params: Record<string, string> }) => Promise<unknown>

/** What a page says; where it refuses, the status, and where it sends on, the address. */
async function through(door: unknown, context: AppLoadContext, round: string, fields?: Record<string, string>) {
  const body = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
  const request = new Request(`http://vam.co/rounds/mua-thu/manage/${round}`, body)
  try {
    return await (door as Door)({ context, request, params: { season: 'mua-thu', round } })
  } catch (error) {
    if (error instanceof Response) return error.headers.get('location') ?? error.status
    throw error
  }
}

const sheet = { contestant: 'kim', 'mark.noi': '8,5' }

test('a judge enters marks in the round of the invitation, under their name', async () => {
  const { context, entered } = stage(hanh(GRANT))
  expect(await through(judging, context, 'ban-ket')).toMatchObject({ manages: false, fixed: false, chosen: 'kim' })
  expect(await through(marks, context, 'ban-ket', sheet)).toMatchObject({ data: { did: 'saved', sum: 8.5 } })
  expect(entered).toEqual([[SEASON.id, 'ban-ket', 'kim', { judge: 'Cô Hạnh (hanh)', marks: { noi: 8.5 } }]])
})

test('a judge reaches no other round, no results, no contestants, no overview, no judges, no shows', async () => {
  const { context, entered, done } = stage(hanh(GRANT))
  expect(await through(judging, context, 'chung-ket')).toBe(403)
  expect(await through(marks, context, 'chung-ket', sheet)).toBe(403)
  for (const door of [results, contestants, judges]) expect(await through(door, context, 'ban-ket')).toBe(403)
  for (const intent of ['invite', 'end']) expect(await through(appoint, context, 'ban-ket', { intent })).toBe(403)
  expect(await through(rules, context, 'ban-ket', { intent: 'close' })).toBe(403)
  expect(await through(shows, context, 'ban-ket')).toBe('/rounds')
  expect([...entered, ...done]).toEqual([])
})

test('a judge finds the way from the rounds, and the bar of the season names only that round', async () => {
  const { context } = stage(hanh(GRANT))
  expect(await through(rounds, context, '')).toMatchObject({
    judges: [{ at: '/rounds/mua-thu/manage/ban-ket/judge' }],
    organises: false,
    rows: [{ work: null }],
  })
  expect(await through(frame, context, 'ban-ket')).toMatchObject({
    manages: false,
    keeps: false,
    rounds: [{ id: 'ban-ket' }],
  })
})

test('when the grant is taken the next request is refused', async () => {
  const { context, entered } = stage(hanh())
  for (const door of [judging, frame]) expect(await through(door, context, 'ban-ket')).toBe(403)
  expect(await through(marks, context, 'ban-ket', sheet)).toBe(403)
  expect(entered).toEqual([])
})

test('once results are announced sheets are only read on this page, whoever opens it', async () => {
  for (const actor of [hanh(GRANT), TAM]) {
    const { context, entered } = stage(actor, { announced: true })
    expect(await through(judging, context, 'ban-ket')).toMatchObject({ fixed: true })
    const said = await through(marks, context, 'ban-ket', sheet)
    expect(said).toMatchObject({ data: { did: 'refused', code: 'announced' }, init: { status: 422 } })
    expect(entered).toEqual([])
  }
})

test('what other judges gave is not shown to a judge, and to an organiser only after the own sheet', async () => {
  const other = { judge: 'Thầy Bình (binh)', marks: { noi: 6 } }
  const seenBy = async (actor: Actor, given: JudgeSheet[]) => {
    const page = await through(judging, stage(actor, { given }).context, 'ban-ket')
    return (page as { people: { mean: number | null; sheets: number }[] }).people[0]
  }
  expect(await seenBy(hanh(GRANT), [other, { judge: 'Cô Hạnh (hanh)', marks: { noi: 8 } }])).toMatchObject({
    mean: null,
    sheets: 0,
  })
  expect(await seenBy(TAM, [other])).toMatchObject({ mean: null, sheets: 0 })
  expect(await seenBy(TAM, [other, { judge: 'Anh Tâm (tam)', marks: { noi: 8 } }])).toMatchObject({
    mean: 7,
    sheets: 2,
  })
})

test('an organiser sees who judges, whose sheets stay, and invites, withdraws and ends', async () => {
  const open = {
    id: 'i1',
    grant: GRANT,
    createdBy: 'somebody',
    createdAt: 0,
    expiresAt: NOW + 1,
    usedAt: null,
    usedBy: null,
  }
  const elsewhere = { ...open, id: 'i2', grant: { ...GRANT, round: 'chung-ket' } }
  const given = [
    { judge: 'Cô Hạnh (hanh)', marks: { noi: 8 } },
    { judge: 'Thầy Bình (binh)', marks: { noi: 6 } },
  ]
  const { context, done } = stage(TAM, { given, invitations: [open, elsewhere, { ...open, id: 'i3', usedAt: 1 }] })
  expect(await through(judges, context, 'ban-ket')).toMatchObject({
    judges: [{ account: 'hanh', name: 'Cô Hạnh (hanh)', sheets: 1 }],
    others: [{ name: 'Thầy Bình (binh)', sheets: 1 }],
    open: [{ id: 'i1' }],
  })
  await through(appoint, context, 'ban-ket', { intent: 'invite' })
  await through(appoint, context, 'ban-ket', { intent: 'withdraw', invitation: 'i1' })
  await through(appoint, context, 'ban-ket', { intent: 'withdraw', invitation: 'i2' })
  await through(appoint, context, 'ban-ket', { intent: 'end', account: 'hanh' })
  expect(done).toEqual([
    ['invite', GRANT, 'tam'],
    ['withdraw', 'i1'],
    ['take', 'hanh', GRANT],
  ])
})

test('an officer of a unit below the one that runs the season appoints nobody', async () => {
  const { context, done } = stage({ kind: 'account', id: 'lan', grants: [{ role: 'organiser', unit: 'tn-705' }] })
  expect(await through(appoint, context, 'ban-ket', { intent: 'invite' })).toBe(403)
  expect(await through(judging, context, 'ban-ket')).toBe(403)
  expect(done).toEqual([])
})
