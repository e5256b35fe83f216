// What is warned of before certificates are printed: an address that does not last, names that have no text in a language.
import { expect, test } from 'vitest'
import { namesWithout } from '../../app/domain/round/certificate-names'
import { addressCheck, checklist } from '../../app/domain/round/checklist'
import { hostOfOneNetwork } from '../../app/domain/round/lasting-address'
import { ruleSet } from './rule-set-stage'

test.each([
  ['http://192.168.1.20:3000', '192.168.1.20'],
  ['http://10.0.0.5', '10.0.0.5'],
  // No network's own, and still only a machine's number.
  ['http://192.0.2.2:4201', '192.0.2.2'],
  ['http://[fd00::1]:3000', '[fd00::1]'],
  ['http://localhost:3000', 'localhost'],
  ['http://laptop', 'laptop'],
  ['http://may-tinh.local', 'may-tinh.local'],
  ['https://thi.truong.lan', 'thi.truong.lan'],
] as const)('%s is an address of one network', (origin, host) => {
  expect(hostOfOneNetwork(origin)).toBe(host)
  expect(addressCheck(origin)).toMatchObject([{ level: 'think', code: 'address_of_network', values: { host } }])
})

test.each(['https://vamco.vn', 'https://thi.tayninh.edu.vn:8443', 'http://local.vn'])('%s lasts', (origin) => {
  expect(hostOfOneNetwork(origin)).toBeNull()
  expect(addressCheck(origin)).toEqual([])
})

const base = ruleSet('2018')
const named = {
  ...base,
  name: 'Olympic',
  rounds: base.rounds.slice(0, 1).map((round) => ({ ...round, name: { vi: 'Vòng một', en: 'Round one' } })),
  divisions: base.divisions.slice(0, 1),
  prizes: [
    { name: { vi: 'Giải Ba', km: 'រង្វាន់' }, count: 1, collective: false, together: false },
    { name: { vi: 'Tập thể' }, count: 1, collective: true, together: false },
  ],
}

test('names on certificates that have no text in a language are told, and not those that are printed on none', () => {
  expect(namesWithout(named, 'vi')).toEqual([])
  expect(namesWithout(named, 'en')).toEqual([{ vi: 'Giải Ba', km: 'រង្វាន់' }])
  expect(namesWithout(named, 'km')).toEqual([{ vi: 'Vòng một', en: 'Round one' }])
})

test('the checklist names them by language', () => {
  const missing = checklist({ ruleSet: named, pool: [], now: 0 }).filter(({ code }) => code === 'names_missing')
  expect(missing.map(({ level, values }) => [level, values.language, values.names, values.count])).toEqual([
    ['think', 'en', 'Giải Ba', 1],
    ['think', 'km', 'Vòng một', 1],
  ])
})
