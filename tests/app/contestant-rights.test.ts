// Units compete: an officer of one of them looks after people, and sets neither who is ranked nor who has more time.
import type { AppLoadContext } from '@remix-run/node'
import { expect, test } from 'vitest'
import { contestantVersion } from '~/domain/round/contestant-version'
import { actOnContestant } from '~/rounds/season-contestant-actions'
import type { ContestantFields } from '~/services/contestants'
import { ruleSet } from '../domain/rule-set-stage'
import { contestant, season } from '../server/certificate-stage'

const KIM = contestant('kim', 'Nguyễn Hoàng Thiên Kim', { division: 'students' })
const SEASON = season(ruleSet('2018'))

/** Somebody who organises `unit`, with what came of it. */
function officer(unit: string) {
  const done: unknown[] = []
  const rounds = [{ round: { id: 'online' }, attempts: [{ id: 'kim-0' }] }]
  const context = {
    actor: { kind: 'account', id: 'lan', grants: [{ role: 'organiser', unit }] },
    person: { name: 'Chị Lan' },
    areas: { unitsAbove: (code: string) => (code === 'tn' ? ['tn'] : [code, 'tn']) },
    seasons: { byCode: async () => SEASON },
    papers: {
      rounds: async () => rounds,
      async grant(...told: unknown[]) {
        done.push(['grant', ...told])
        return { ok: true }
      },
      async stop(...told: unknown[]) {
        done.push(['stop', ...told])
        return { ok: true }
      },
    },
    contestants: {
      async change(_: string, fields: ContestantFields & { organiser: boolean; stretch: number }, seen: string) {
        if (seen !== contestantVersion(KIM)) return { ok: false, code: 'stale' }
        done.push(['change', fields.organiser, fields.stretch])
        return { ok: true, contestant: KIM }
      },
    },
    roundResults: {
      noteTime: async (_: string, round: string, by: string, why: string, what: object) =>
        void done.push([round, by, why, what]),
    },
  } as unknown as AppLoadContext
  const send = async (fields: Record<string, string>) => {
    const request = new Request('http://vam/co', { method: 'POST', body: new URLSearchParams(fields) })
    try {
      const said = await actOnContestant(context, request, SEASON, KIM)
      return said.did === 'refused' ? said.code : said.did
    } catch (error) {
      if (error instanceof Response) return error.status
      throw error
    }
  }
  return { done, send }
}

const seen = contestantVersion(KIM)
const change = { intent: 'change', name: KIM.name, nickname: 'kim', unit: KIM.unit, division: KIM.division, seen }
const stretched = { ...change, organiser: 'yes', stretch: '1.5', stretch_why: 'khiếm thị' }

test('an officer of the unit changes neither who is ranked nor the time', async () => {
  const { done, send } = officer(KIM.unit)
  expect(await send(stretched)).toBe('changed')
  expect(done).toEqual([['change', false, 1]])
  expect(await send({ intent: 'grant', attempt: 'kim-0', minutes: '30', why: 'mất điện' })).toBe(403)
  expect(await send({ intent: 'stop', attempt: 'kim-0', why: 'bỏ về' })).toBe(403)
  expect(done).toHaveLength(1)
})

test('the season’s organisers do, with a reason that stands in the trail of the rounds', async () => {
  const { done, send } = officer('tn')
  expect(await send({ ...stretched, stretch_why: ' ' })).toBe('no_reason')
  expect(done).toEqual([])
  expect(await send(stretched)).toBe('changed')
  const papers = SEASON.ruleSet.rounds.filter(({ paper }) => paper).map(({ id }) => id)
  const what = { type: 'stretch', contestant: 'kim', before: 1, after: 1.5 }
  expect(papers.length).toBeGreaterThan(0)
  expect(done).toEqual([['change', true, 1.5], ...papers.map((id) => [id, 'Chị Lan', 'khiếm thị', what])])
  done.length = 0
  expect(await send({ intent: 'grant', attempt: 'kim-0', minutes: '30', why: 'mất điện' })).toBe('granted')
  expect(await send({ intent: 'stop', attempt: 'kim-0', why: 'bỏ về' })).toBe('stopped')
  expect(done).toEqual([
    ['grant', 'kim-0', 'lan', 'mất điện', 1_800_000],
    ['online', 'Chị Lan', 'mất điện', { type: 'more_time', contestant: 'kim', attempt: 'kim-0', ms: 1_800_000 }],
    ['stop', 'kim-0', 'lan', 'bỏ về'],
    ['online', 'Chị Lan', 'bỏ về', { type: 'stop', contestant: 'kim', attempt: 'kim-0' }],
  ])
})

test('a form that was made from another state is refused', async () => {
  const { done, send } = officer('tn')
  expect(await send({ ...change, seen: '' })).toBe('stale')
  expect(done).toEqual([])
})
