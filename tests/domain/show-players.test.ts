/** Who is in: the door, names, clubs, teams, and what the host does to one player. */
import { describe, expect, it } from 'vitest'
import { personalView, rosterRow, screenView, sharedView } from '../../app/domain/show/views'
import { question, stage, token } from './show-stage'

const LIVE = { pin: '123456', screenKey: 'key', present: 0, screens: 1, hostHere: true }

const CLUBS = [
  { id: 'go-dau', name: 'Gò Dầu' },
  { id: 'svay-rieng', name: 'Svay Rieng' },
]

it('gives each token one seat, and the same one again', () => {
  const t = stage()
  t.join('Vy')
  t.join('An')
  expect(t.join('Vy')).toMatchObject({ ok: true, duplicate: true })
  expect(t.show.players.map((player) => player.name)).toEqual(['Vy', 'An'])
})

it('tells two of the same name apart by club, or by a mark', () => {
  const t = stage({ clubs: CLUBS })
  t.join('Vy', { token: '1'.repeat(64), club: 'go-dau' })
  t.join('Vy', { token: '2'.repeat(64), club: 'svay-rieng' })
  t.join('vy', { token: '3'.repeat(64), club: 'go-dau' })
  t.join('Vỹ', { token: '4'.repeat(64), club: 'go-dau' })
  t.join('Vy', { token: '5'.repeat(64), club: 'unknown' })
  t.join('VY', { token: '6'.repeat(64), club: 'go-dau' })
  expect(t.show.players.map((player) => player.mark)).toEqual(['', '', '2', '', '', '3'])
  expect(t.show.players.map((player) => player.club)).toEqual([
    'go-dau',
    'svay-rieng',
    'go-dau',
    'go-dau',
    null,
    'go-dau',
  ])
})

describe('a club that comes with its player', () => {
  const join = (name: string, brought: { id: string; name: string }) =>
    ({ type: 'join', token: token(name), name, club: brought.id, brought, team: null, locale: 'vi' }) as const

  it('is a club of the show from then on, once', () => {
    const t = stage({ settings: { teams: { mode: 'club' } } })
    const long = { id: 'long-an', name: 'Long An' }
    expect(t.send({ role: 'player' }, join('Vy', long))).toMatchObject({ ok: true, changes: { shared: true } })
    const second = t.send({ role: 'player' }, join('An', long))
    expect(second.ok && !second.duplicate && second.changes.shared).toBeFalsy()
    expect(t.show.clubs).toEqual([long])
    expect(t.show.teams.map((team) => team.name)).toEqual(['Long An'])
    expect(t.show.players.map((player) => player.club)).toEqual(['long-an', 'long-an'])
  })

  it('stays outside with a player who is refused, and with one who has a seat', () => {
    const t = stage({ settings: { maxPlayers: 1 } })
    t.join('Vy')
    expect(t.send({ role: 'player' }, join('An', { id: 'x', name: 'X' }))).toEqual({ ok: false, code: 'full' })
    expect(t.send({ role: 'player' }, join('Vy', { id: 'x', name: 'X' }))).toMatchObject({ duplicate: true })
    expect(t.show.clubs).toEqual([])
  })
})

describe('the door', () => {
  it('refuses when locked, full, begun without late players, or over', () => {
    const t = stage({ settings: { maxPlayers: 1, lateJoin: false } })
    t.host({ type: 'lock', locked: true })
    expect(t.join('Vy')).toEqual({ ok: false, code: 'locked' })
    t.host({ type: 'lock', locked: false })
    t.join('Vy')
    expect(t.join('An')).toEqual({ ok: false, code: 'full' })
    t.open()
    expect(t.join('An')).toEqual({ ok: false, code: 'no_late' })
    t.host({ type: 'change', settings: { lateJoin: true } })
    expect(t.join('An')).toEqual({ ok: false, code: 'full' })
    t.host('end')
    expect(t.join('An')).toEqual({ ok: false, code: 'ended' })
    expect(t.join('Vy')).toMatchObject({ ok: true, duplicate: true })
  })

  it('lets a late player in with a view of what is happening, last in rank', () => {
    const t = stage()
    t.join('Vy')
    t.open().pass(1_000).answer(0, 'c')
    t.close()
    t.next()
    t.open()
    t.join('An')
    expect(personalView(t.show, 1, 1)).toMatchObject({
      rank: 0,
      moved: 0,
      points: 0,
      above: { name: 'Vy' },
      below: null,
      answer: null,
    })
    t.pass(2_000).answer(1, 'c')
    t.close()
    expect(t.show.players[1]?.points).toBe(933)
  })

  it('counts for a late player only what was asked since, whenever it was that the player came', () => {
    const t = stage({ questions: [question(), question(), question('poll'), question()] })
    const asked = () => t.show.players.map(({ seat }) => personalView(t.show, seat, 1).asked)
    t.join('Vy')
    t.open().pass(1_000).answer(0, 'c')
    t.close()
    t.join('at the reveal')
    expect(personalView(t.show, 1, 1)).toMatchObject({ answer: null, result: null, asked: 0 })
    expect(personalView(t.show, 0, 1)).toMatchObject({ result: { grade: 1 }, asked: 1 })
    t.next()
    t.join('at the scoreboard')
    t.next()
    t.join('in the countdown')
    t.pass(10_000).wake()
    t.join('in the question')
    t.close()
    expect(asked()).toEqual([2, 1, 1, 1, 1])
    for (const seat of [1, 2, 3, 4]) expect(personalView(t.show, seat, 1).result).toMatchObject({ grade: 0 })
    t.next()
    t.open().close()
    expect(asked(), 'a poll is not counted').toEqual([2, 1, 1, 1, 1])
    t.next()
    t.open().close()
    expect(asked()).toEqual([3, 2, 2, 2, 2])
    t.host({ type: 'void', index: 0, voided: true, reason: 'Sai' })
    expect(asked(), 'a voided question is asked of nobody').toEqual([2, 2, 2, 2, 2])
    t.host({ type: 'void', index: 1, voided: true, reason: 'Sai' })
    expect(asked()).toEqual([1, 1, 1, 1, 1])
  })
})

it('shows a kicked player out, keeps answers and points, and counts them again after readmission', () => {
  const t = stage()
  t.join('Vy')
  t.join('An')
  t.open().pass(1_000)
  t.answer(0, 'c')
  t.answer(1, 'a')
  t.close()
  expect(t.host({ type: 'kick', seat: 0 })).toMatchObject({ ok: true, changes: { out: [0] } })
  expect(t.show.ranking).toEqual([1])
  expect(t.show.runs[0]).toMatchObject({ answered: 1, right: 0 })
  expect(t.join('Vy')).toEqual({ ok: false, code: 'kicked' })
  expect(t.host({ type: 'kick', seat: 0 })).toMatchObject({ duplicate: true })
  t.host({ type: 'readmit', seat: 0 })
  expect(t.show.ranking).toEqual([0, 1])
  expect(t.show.runs[0]).toMatchObject({ answered: 2, right: 1 })
  expect(t.host({ type: 'kick', seat: 9 })).toEqual({ ok: false, code: 'unknown_player' })
})

it('leaves out of the counts who was shown out before the reveal', () => {
  const t = stage()
  t.join('Vy')
  t.join('An')
  t.open().answer(0, 'c')
  t.answer(1, 'c')
  t.host({ type: 'kick', seat: 0 })
  t.close()
  expect(t.show.runs[0]).toMatchObject({ answered: 1, right: 1, tally: new Map([['c', 1]]) })
})

it('finds the nearest number anew when its player is shown out', () => {
  const t = stage({ questions: [question('number', { key: { kind: 'number', right: 100, tolerance: null } })] })
  t.join('Vy')
  t.join('An')
  t.open()
  t.answer(0, 99)
  t.answer(1, 90)
  t.close()
  expect(t.show.players.map((player) => player.right)).toEqual([1, 0])
  t.host({ type: 'kick', seat: 0 })
  expect(t.show.players[1]).toMatchObject({ right: 1, points: 1000, rank: 1 })
  t.host({ type: 'readmit', seat: 0 })
  expect(t.show.players.map((player) => player.right)).toEqual([1, 0])
})

it.each([
  ['kick', { type: 'kick', seat: 0 }],
  ['readmit', { type: 'readmit', seat: 0 }],
] as const)('nobody rises or falls by a place that somebody left or took back: %s', (what, command) => {
  const t = stage()
  for (const name of ['Vy', 'An', 'Ba']) t.join(name)
  for (let asked = 0; asked < 2; asked++) {
    t.open()
    for (const seat of [0, 1, 2]) t.pass(1_000).answer(seat, 'c')
    t.close().next()
  }
  if (what === 'readmit') t.host({ type: 'kick', seat: 0 })
  t.host(command)
  expect(t.show.ranking.map((seat) => personalView(t.show, seat, 1).moved)).toEqual(t.show.ranking.map(() => 0))
  expect(screenView(t.show, 1, LIVE).bestClimb).toBeUndefined()
})

it('who is renamed and renamed back has no mark, and neither has who only changes the writing', () => {
  const t = stage()
  t.join('Vy')
  const rename = (seat: number, name: string) => t.host({ type: 'rename', seat, name })
  rename(0, 'An')
  rename(0, 'Vy')
  expect(t.show.players[0]).toMatchObject({ name: 'Vy', mark: '' })
  rename(0, 'VY')
  expect(t.show.players[0]).toMatchObject({ name: 'VY', mark: '' })
  t.join('vy')
  rename(1, 'Ba')
  rename(1, 'vy')
  expect(t.show.players[1]).toMatchObject({ mark: '2' })
  rename(0, 'Ba')
  t.join('Vy', { token: '3'.repeat(64) })
  expect(t.show.players.map(({ name, mark }) => name + mark)).toEqual(['Ba', 'vy2', 'Vy3'])
})

it('renames a player, with a mark when the name is taken', () => {
  const t = stage()
  t.join('Vy')
  t.join('xX')
  t.host({ type: 'rename', seat: 1, name: 'Vy' })
  expect(rosterRow(t.show, 1, null)).toMatchObject({ name: 'Vy', mark: '2' })
  expect(t.host({ type: 'rename', seat: 1, name: ' ' })).toEqual({ ok: false, code: 'bad_name' })
})

describe('teams', () => {
  it('drawn: as even as can be, by the seed', () => {
    const draw = (seed: number) => {
      const t = stage({ seed, settings: { teams: { mode: 'drawn', names: ['Sen', 'Nước', 'Lá'] } } })
      for (let i = 0; i < 10; i++) t.join(`P${i}`)
      return t.show
    }
    expect(
      draw(1)
        .teams.map((team) => team.members.length)
        .sort(),
    ).toEqual([3, 3, 4])
    const order = (seed: number) => draw(seed).players.map((player) => player.team)
    expect(order(1)).toEqual(order(1))
    expect(order(1)).not.toEqual(order(2))
  })

  it('chosen: the one by its name, else the smallest; two when the host named none', () => {
    const t = stage({ settings: { teams: { mode: 'chosen', names: [] } } })
    expect(sharedView(t.show, 1).teams).toEqual({ mode: 'chosen', names: ['A', 'B'] })
    t.join('Vy', { team: 'B' })
    t.join('An', { team: 'B' })
    t.join('Ba')
    expect(t.show.players.map((player) => player.team)).toEqual([1, 1, 0])
  })

  it('by club: made as clubs arrive, guests play for themselves', () => {
    const t = stage({ clubs: CLUBS, settings: { teams: { mode: 'club' } } })
    t.join('Vy', { club: 'svay-rieng' })
    t.join('An')
    t.join('Ba', { club: 'go-dau' })
    expect(t.show.teams.map((team) => team.name)).toEqual(['Svay Rieng', 'Gò Dầu'])
    expect(personalView(t.show, 1, 1)).toMatchObject({ team: null, teamRank: null })
  })

  it('count the mean of their members, and rank by it', () => {
    const t = stage({ settings: { teams: { mode: 'chosen', names: ['Sen', 'Nước'] } } })
    t.join('Vy', { team: 'Sen' })
    t.join('An', { team: 'Sen' })
    t.join('Ba', { team: 'Nước' })
    t.open()
    t.answer(0, 'c')
    t.answer(2, 'c')
    t.close()
    expect(t.show.teams.map(({ points, gain, rank }) => [points, gain, rank])).toEqual([
      [500, 500, 2],
      [1000, 1000, 1],
    ])
    expect(personalView(t.show, 1, 1)).toMatchObject({
      team: 'Sen',
      teamPoints: 500,
      teamRank: 2,
      above: { name: 'Nước', points: 1000 },
    })
    t.host({ type: 'kick', seat: 1 })
    expect(t.show.teams[0]).toMatchObject({ points: 1000, rank: 1 })
  })

  it('rise as teams: the best climb is a team’s, not that of the player with its number', () => {
    const names = ['Sen', 'Nước', 'Cau']
    const t = stage({ settings: { scoring: 'accuracy', streakBonus: false, teams: { mode: 'chosen', names } } })
    for (const [at, team] of ['Sen', 'Sen', 'Nước', 'Cau'].entries()) t.join(`P${at}`, { team })
    t.open()
    t.answer(0, 'c')
    t.answer(2, 'c')
    t.close()
    t.next()
    t.open()
    t.answer(3, 'c')
    t.close()
    t.next()
    expect(screenView(t.show, 1, LIVE)).toMatchObject({ bestClimb: { id: 2, name: 'Cau' } })
  })

  it('with one phone each have a seat each, named by the team', () => {
    const t = stage({ settings: { onePhonePerTeam: true, teams: { mode: 'chosen', names: ['Sen', 'Nước'] } } })
    t.join('-', { team: 'Nước', token: '1'.repeat(64) })
    expect(t.join('-', { team: 'Nước', token: '2'.repeat(64) })).toEqual({ ok: false, code: 'team_taken' })
    t.join('-', { token: '3'.repeat(64) })
    expect(t.show.players.map((player) => player.name)).toEqual(['Nước', 'Sen'])
    expect(t.join('-', { token: '4'.repeat(64) })).toEqual({ ok: false, code: 'full' })
    expect(t.join('-', { team: 'Sen', token: '6'.repeat(64) })).toEqual({ ok: false, code: 'full' })
    t.host({ type: 'kick', seat: 0 })
    expect(t.join('-', { team: 'Nước', token: '5'.repeat(64) })).toMatchObject({ ok: true })
    expect(t.show.teams).toEqual([])
  })

  it('with one phone for each club have a seat each, named by the club, and guests their own', () => {
    const clubs = [{ id: 'go-dau', name: 'Gò Dầu' }]
    const talks = { id: 'talks', name: 'Talks' }
    const t = stage({ clubs, settings: { onePhonePerTeam: true, teams: { mode: 'club' } } })
    t.join('-', { club: 'go-dau', token: '1'.repeat(64) })
    expect(t.join('-', { club: 'go-dau', token: '2'.repeat(64) })).toEqual({ ok: false, code: 'team_taken' })
    t.join('-', { club: 'talks', brought: talks, token: '3'.repeat(64) })
    t.join('Vy', { token: '4'.repeat(64) })
    expect(t.join('-', { club: 'unknown', token: '5'.repeat(64) })).toEqual({ ok: false, code: 'bad_name' })
    expect(t.show.players.map((player) => player.name)).toEqual(['Gò Dầu', 'Talks', 'Vy'])
    expect(personalView(t.show, 0, 1), 'the club is not said twice').toMatchObject({ name: 'Gò Dầu', club: null })
    t.host({ type: 'kick', seat: 0 })
    expect(t.join('-', { club: 'go-dau', token: '6'.repeat(64) })).toMatchObject({ ok: true })
  })

  it('keep the names of an older log, in which members of one club came on phones of their own', () => {
    const clubs = [{ id: 'go-dau', name: 'Gò Dầu' }]
    const t = stage({ clubs, settings: { onePhonePerTeam: true, teams: { mode: 'club' } } })
    for (const name of ['Vy', 'An']) t.join(name, { club: 'go-dau' })
    expect(t.show.players.map((player) => player.name)).toEqual(['Vy', 'An'])
  })
})
