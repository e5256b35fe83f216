import { expect, test } from 'vitest'
import type { Actor } from '../../app/domain/access/actor'
import { ACTIONS, type Action, can, type Subjects } from '../../app/domain/access/can'

const club = { id: 'hoa-thanh', units: ['hoa-thanh', 'tay-ninh'] }
const actors: Record<string, Actor> = {
  guest: { kind: 'guest' },
  newcomer: { kind: 'account', id: 'n', grants: [] },
  host: { kind: 'account', id: 'h', grants: [{ role: 'host', club: 'hoa-thanh' }] },
  otherHost: { kind: 'account', id: 'o', grants: [{ role: 'host', club: 'go-dau' }] },
  district: { kind: 'account', id: 'd', grants: [{ role: 'organiser', unit: 'hoa-thanh' }] },
  province: { kind: 'account', id: 'p', grants: [{ role: 'organiser', unit: 'tay-ninh' }] },
  otherDistrict: { kind: 'account', id: 'x', grants: [{ role: 'organiser', unit: 'ben-cau' }] },
  judge: { kind: 'account', id: 'j', grants: [{ role: 'judge', season: 's26', round: 'talk' }] },
  otherJudge: { kind: 'account', id: 'k', grants: [{ role: 'judge', season: 's26', round: 'final' }] },
  judgeOfAnotherSeason: { kind: 'account', id: 'l', grants: [{ role: 'judge', season: 's25', round: 'talk' }] },
  administrator: { kind: 'account', id: 'a', grants: [{ role: 'administrator' }] },
}
const everyone = Object.keys(actors)
const ofTheClub = ['host', 'district', 'province', 'administrator']
const show = { account: 'h', club }

/** Every action with its subject and exactly who may. */
const table: { [A in Action]: { subject: Subjects[A]; may: string[] }[] } = {
  'show.play': [{ subject: null, may: everyone }],
  'show.watch': [
    { subject: { keyMatches: true }, may: everyone },
    { subject: { keyMatches: false }, may: [] },
  ],
  'show.create': [{ subject: { club }, may: ofTheClub }],
  'show.control': [{ subject: show, may: ofTheClub }],
  'show.results': [{ subject: show, may: ofTheClub }],
  'show.correct': [{ subject: show, may: ofTheClub }],
  'bank.read': [{ subject: null, may: [...ofTheClub, 'otherHost', 'otherDistrict'] }],
  'club.view': [{ subject: null, may: everyone }],
  'club.create': [{ subject: { units: ['hoa-thanh', 'tay-ninh'] }, may: ['district', 'province', 'administrator'] }],
  'club.manage': [{ subject: { club }, may: ofTheClub }],
  'board.view': [{ subject: null, may: everyone }],
  'account.self': [{ subject: { account: 'h' }, may: ['host'] }],
  'account.manage': [{ subject: null, may: ['administrator'] }],
  'invitation.list': [{ subject: null, may: ['district', 'province', 'otherDistrict', 'administrator'] }],
  'invitation.withdraw': [{ subject: { createdBy: 'd' }, may: ['district', 'administrator'] }],
  'invitation.accept': [
    { subject: { codeMatches: true }, may: everyone },
    { subject: { codeMatches: false }, may: [] },
  ],
  'invitation.create': [
    { subject: { grant: { role: 'administrator' }, units: [] }, may: ['administrator'] },
    {
      subject: { grant: { role: 'host', club: 'hoa-thanh' }, units: ['hoa-thanh', 'tay-ninh'] },
      may: ['district', 'province', 'administrator'],
    },
    {
      subject: { grant: { role: 'organiser', unit: 'hoa-thanh' }, units: ['tay-ninh'] },
      may: ['province', 'administrator'],
    },
    {
      subject: { grant: { role: 'judge', season: 's26', round: 'talk' }, units: ['tay-ninh'] },
      may: ['province', 'administrator'],
    },
  ],
  'season.view': [
    { subject: { open: true, units: ['tay-ninh'] }, may: everyone },
    { subject: { open: false, units: ['tay-ninh'] }, may: ['province', 'administrator'] },
  ],
  'season.enter': [
    { subject: { open: true }, may: everyone },
    { subject: { open: false }, may: [] },
  ],
  'season.list': [{ subject: null, may: ['district', 'province', 'otherDistrict', 'administrator'] }],
  'season.create': [
    { subject: { units: ['hoa-thanh', 'tay-ninh'] }, may: ['district', 'province', 'administrator'] },
    { subject: { units: ['tay-ninh'] }, may: ['province', 'administrator'] },
  ],
  'season.manage': [{ subject: { units: ['tay-ninh'] }, may: ['province', 'administrator'] }],
  'round.judge': [
    { subject: { season: 's26', round: 'talk', units: ['tay-ninh'] }, may: ['judge', 'province', 'administrator'] },
    {
      subject: { season: 's26', round: 'final', units: ['hoa-thanh', 'tay-ninh'] },
      may: ['otherJudge', 'district', 'province', 'administrator'],
    },
  ],
  'contestant.keep': [
    { subject: { units: ['hoa-thanh', 'tay-ninh'] }, may: ['district', 'province', 'administrator'] },
  ],
  'contestant.self': [
    { subject: { own: true }, may: everyone },
    { subject: { own: false }, may: [] },
  ],
  'paper.sit': [
    { subject: { own: true }, may: everyone },
    { subject: { own: false }, may: [] },
  ],
  'certificate.print': [
    { subject: { own: true, units: ['hoa-thanh', 'tay-ninh'] }, may: everyone },
    { subject: { own: false, units: ['hoa-thanh', 'tay-ninh'] }, may: ['district', 'province', 'administrator'] },
  ],
  'certificate.confirm': [{ subject: null, may: everyone }],
}

test('the table names every action there is', () => {
  expect(Object.keys(table).sort()).toEqual([...ACTIONS].sort())
})

for (const action of ACTIONS)
  for (const [name, actor] of Object.entries(actors))
    for (const [i, { subject, may }] of table[action].entries())
      test(`${name} ${may.includes(name) ? 'may' : 'may not'} ${action} (case ${i + 1})`, () => {
        expect(can(actor, action, subject as never)).toBe(may.includes(name))
      })
