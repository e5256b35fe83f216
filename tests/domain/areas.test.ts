// Areas, units and groupings of the data files: chains by date, groups of chains, and faults that are found.
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { successors } from '../../app/domain/area/area'
import { faultsOf } from '../../app/domain/area/atlas'
import { dayAfter, dayOf, startOfDay } from '../../app/domain/area/day'
import { groupOf } from '../../app/domain/area/grouping'
import { type Unit, unitsAbove } from '../../app/domain/area/unit'
import { readAtlas } from '../../server/clubs/atlas'

const atlas = readAtlas(fileURLToPath(new URL('../../content/areas', import.meta.url)))
const grouping = (code: string) => {
  const found = atlas.groupings.find((g) => g.code === code)
  if (!found) throw new Error(code)
  return found
}

test('a day begins at midnight in Viet Nam', () => {
  expect(dayOf(Date.parse('2026-11-20T16:59:59Z'))).toBe('2026-11-20')
  expect(dayOf(Date.parse('2026-11-20T17:00:00Z'))).toBe('2026-11-21')
  expect(startOfDay('2026-11-21')).toBe(Date.parse('2026-11-20T17:00:00Z'))
  expect(dayAfter('2026-12-31')).toBe('2027-01-01')
})

test('the nine former districts are a grouping with a tile each, and three clusters hold all of them', () => {
  const districts = grouping('districts').groups
  expect(districts).toHaveLength(9)
  expect(new Set(districts.map((g) => `${g.tile?.col} ${g.tile?.row}`)).size).toBe(9)
  expect(grouping('clusters').groups).toHaveLength(3)
  const clustered = grouping('clusters').groups.flatMap((g) => g.units)
  for (const district of districts) for (const unit of district.units) expect(clustered).toContain(unit)
})

test('a unit belongs to the group that names it or its nearest parent', () => {
  expect(groupOf(grouping('districts'), ['tn-710', 'tn'])?.code).toBe('tn-710')
  expect(groupOf(grouping('clusters'), ['a-school', 'tn-711', 'tn'])?.code).toBe('cum-3')
  expect(groupOf(grouping('districts'), ['kh-20'])).toBeNull()
  expect(groupOf(grouping('districts'), [])).toBeNull()
})

test('areas of the past lead to what they have become', () => {
  const codes = (code: string, day: string) => successors(atlas.areas, code, day).map((a) => a.code)
  expect(codes('vn-72', '2025-06-30')).toEqual(['vn-72'])
  expect(codes('vn-72', '2025-07-01')).toEqual(['vn-80-2025'])
  expect(codes('vn-710', '2026-11-21')).toEqual(['vn-80-2025'])
  expect(codes('nowhere', '2026-11-21')).toEqual([])
})

const unit = (code: string, parents: Unit['parents']): Unit => ({
  code,
  name: code,
  kind: 'commune',
  parents,
})

test('the units above follow the dates', () => {
  const units = [
    unit('school', [
      { code: 'district', to: '2025-06-30' },
      { code: 'commune', from: '2025-07-01' },
    ]),
    unit('district', [{ code: 'province' }]),
    unit('commune', [{ code: 'province' }]),
    unit('province', []),
  ]
  expect(unitsAbove(units, 'school', '2025-06-30')).toEqual(['school', 'district', 'province'])
  expect(unitsAbove(units, 'school', '2025-07-01')).toEqual(['school', 'commune', 'province'])
  expect(unitsAbove(units, 'nobody', '2025-07-01')).toEqual([])
})

test('a circle of parents ends', () => {
  const units = [unit('a', [{ code: 'b' }]), unit('b', [{ code: 'a' }])]
  expect(unitsAbove(units, 'a', '2026-01-01')).toEqual(['a', 'b'])
})

test('faults are named: codes twice, codes unknown, a unit in two groups', () => {
  const broken = {
    ...atlas,
    units: [...atlas.units, unit('tn', [{ code: 'moon' }])],
    groupings: [
      {
        ...grouping('districts'),
        groups: [...grouping('districts').groups, { code: 'x', name: 'X', units: ['tn-710'] }],
      },
    ],
    boards: [{ code: 'moons', name: 'Moons', title: 'Moons', grouping: 'moons', best: 1 }],
  }
  expect(faultsOf(broken)).toEqual([
    'unit tn is there twice',
    'unit moon is unknown',
    'in districts unit tn-710 is there twice',
    'grouping moons is unknown',
  ])
})
