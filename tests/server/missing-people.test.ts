// Who has not taken part in a round yet: counted and listed for a unit, with those below it and nobody else.
import { expect, test } from 'vitest'
import { AN, must, named, stageSeasons, YES } from './season-stage'

async function stage() {
  const made = await stageSeasons()
  const { id } = await made.open()
  const enter = async (name: string, unit: string) =>
    must(await made.contestants.enter(id, { ...AN, name, unit }, YES, 'a')).contestant.id
  const begin = (contestant: string, round: string, practice = false) =>
    made.db.paperAttempt.create({
      data: {
        id: `${contestant}-${round}-${practice}`,
        season: id,
        round,
        contestant,
        practice,
        number: 0,
        window: 0,
        startedAt: 1n,
        deadline: 2n,
        started: '{}',
      },
    })
  const missing = async (round: string, units?: string[], page = 1) => {
    const { rows, total } = await made.contestants.missing(id, round, { ...(units && { units }), page })
    return [named(rows), total] as const
  }
  return { ...made, id, enter, begin, missing }
}

test('who has begun the round is not missing; practice papers and other rounds do not count', async () => {
  const { enter, begin, missing, contestants } = await stage()
  const an = await enter('Lê Văn An', 'tn-710')
  const binh = await enter('Lê Văn Bình', 'tn-710')
  const chi = await enter('Lê Văn Chi', 'tn-703')
  expect(await missing('online')).toEqual([['Lê Văn An', 'Lê Văn Bình', 'Lê Văn Chi'], 3])
  await begin(an, 'online')
  await begin(binh, 'online', true)
  await begin(chi, 'final')
  expect(await missing('online')).toEqual([['Lê Văn Bình', 'Lê Văn Chi'], 2])
  await contestants.erase(chi)
  expect(await missing('online')).toEqual([['Lê Văn Bình'], 1])
})

test('a unit sees its own people and those of the units below it', async () => {
  const { enter, missing } = await stage()
  await enter('Lê Văn An', 'tn-710')
  await enter('Lê Văn Chi', 'tn-703')
  expect(await missing('online', ['tn-710'])).toEqual([['Lê Văn An'], 1])
  expect(await missing('online', ['tn-710', 'tn-703'])).toEqual([['Lê Văn An', 'Lê Văn Chi'], 2])
  expect(await missing('online', ['tn'])).toEqual([['Lê Văn An', 'Lê Văn Chi'], 2])
  expect(await missing('online', ['sr'])).toEqual([[], 0])
})

test('of a round that takes chosen people only those are missing, and of an unknown round nobody', async () => {
  const { id, enter, begin, missing, db } = await stage()
  const an = await enter('Lê Văn An', 'tn-710')
  const binh = await enter('Lê Văn Bình', 'tn-710')
  await enter('Lê Văn Chi', 'tn-710')
  expect(await missing('final')).toEqual([[], 0])
  for (const contestant of [an, binh])
    await db.roundEntrant.create({ data: { season: id, round: 'final', contestant, at: 1n, by: 'a' } })
  await begin(binh, 'final')
  expect(await missing('final', ['tn-710'])).toEqual([['Lê Văn An'], 1])
  expect(await missing('semi')).toEqual([[], 0])
})

test('a long list comes page after page, in the order of names', async () => {
  const { id, contestants, missing } = await stage()
  const lines = Array.from(
    { length: 70 },
    (_, i) => `Thí Sinh ${String.fromCharCode(97 + (i % 26))},tn-710,students,student`,
  )
  const list = new TextEncoder().encode(['Họ và tên,Đơn vị,Bảng,Đối tượng', ...lines].join('\n'))
  const by = { account: 'a', keeps: () => true }
  const { token } = await contestants.readList(id, list, by)
  await contestants.enterAll(id, token ?? '', YES, by)
  const all = [...(await missing('online'))[0], ...(await missing('online', ['tn'], 2))[0]]
  expect(all).toHaveLength(70)
  expect(all).toEqual(
    named((await contestants.list(id, {})).rows).concat(named((await contestants.list(id, { page: 2 })).rows)),
  )
})
