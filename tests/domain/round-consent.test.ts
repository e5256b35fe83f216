// Who may be a child, which consent stands, and what a registration asks.
import { expect, test } from 'vitest'
import { askedOf } from '../../app/domain/round/asked'
import { consentStands, consentState, type GivenConsent, mayBeChild, showsOfAge } from '../../app/domain/round/consent'
import { Division } from '../../app/domain/round/rule-set'

const nothing = { born: null, grade: null, kind: null }

test.each([
  // The sixteenth birthday itself is no longer childhood.
  [{ born: '2010-11-23' }, '2026-11-22', true],
  [{ born: '2010-11-22' }, '2026-11-22', false],
  [{ born: '2010-02-28' }, '2026-02-27', true],
  // 29 February: of age when that day would come.
  [{ born: '2008-02-29' }, '2024-02-28', true],
  [{ born: '2008-02-29' }, '2024-02-29', false],
  [{ born: '2009-02-28' }, '2025-03-01', false],
  // Only the year: as if born on its last day.
  [{ born: '2010' }, '2026-12-31', true],
  [{ born: '2010' }, '2027-01-01', false],
  [{ born: '2008' }, '2026-11-22', false],
  // Only the grade. Grade 10 of 2026–27 was born in 2011 as a rule, grade 11 in 2010.
  [{ grade: 6 }, '2026-11-22', true],
  [{ grade: 10 }, '2026-11-22', true],
  [{ grade: 11 }, '2026-11-22', true],
  [{ grade: 11 }, '2027-01-01', false],
  [{ grade: 12 }, '2026-11-22', false],
  // In July the school year that began last August still runs.
  [{ grade: 10 }, '2027-07-31', true],
  [{ grade: 11 }, '2027-07-31', false],
  // The date of birth says more than the grade.
  [{ born: '2008-01-01', grade: 9 }, '2026-11-22', false],
  // Neither: only what no child is.
  [{}, '2026-11-22', true],
  [{ kind: 'pupil' }, '2026-11-22', true],
  [{ kind: 'student' }, '2026-11-22', false],
  [{ kind: 'union-official' }, '2026-11-22', false],
])('%j may be a child on %s: %s', (person, day, expected) => {
  expect(mayBeChild({ ...nothing, ...person }, day)).toBe(expected)
})

const said = (how: GivenConsent['how'], given: boolean, at: number): GivenConsent => ({
  purpose: 'take_part',
  how,
  given,
  at,
})

test.each([
  ['nothing was said', [], false, false],
  ['they said yes', [said('self', true, 1)], true, false],
  ['the guardian signed', [said('guardian_paper', true, 1)], true, true],
  ['they said yes, then the guardian signed', [said('self', true, 1), said('guardian_paper', true, 2)], true, true],
  [
    'the guardian signed, then they took it back',
    [said('guardian_paper', true, 1), said('self', false, 2)],
    false,
    false,
  ],
  [
    'taken back and said again by themselves',
    [said('guardian_paper', true, 1), said('self', false, 2), said('self', true, 3)],
    true,
    false,
  ],
  ['the guardian took it back', [said('guardian_paper', true, 1), said('guardian_paper', false, 2)], false, false],
  ['the order of the list does not count', [said('self', false, 2), said('self', true, 1)], false, false],
])('when %s', (_, consents, grown, child) => {
  expect(consentStands(consents, 'take_part', false)).toBe(grown)
  expect(consentStands(consents, 'take_part', true)).toBe(child)
  expect(consentStands(consents, 'certificate', false)).toBe(false)
})

const division = (eligibility: object) => Division.parse({ id: 'd', name: 'D', eligibility })
const rules = (...ranking: ('score' | 'younger')[]) => ({ rounds: [{ ranking }] }) as Parameters<typeof askedOf>[0]

test.each([
  [
    'an age',
    { age: { min: 14, on: '2026-01-01' } },
    ['score'],
    { born: 'day', ofAge: false, grade: false, kinds: null },
  ],
  ['grades', { grades: { min: 6, max: 9 } }, ['score'], { born: null, ofAge: true, grade: true, kinds: null }],
  [
    'pupils of any grade',
    { kinds: ['pupil'] },
    ['score'],
    { born: 'year', ofAge: true, grade: false, kinds: ['pupil'] },
  ],
  ['students', { kinds: ['student'] }, ['score'], { born: null, ofAge: false, grade: false, kinds: ['student'] }],
  ['nothing', {}, ['score'], { born: 'year', ofAge: true, grade: false, kinds: null }],
  [
    'the younger of equals',
    { kinds: ['student'] },
    ['score', 'younger'],
    { born: 'day', ofAge: false, grade: false, kinds: ['student'] },
  ],
] as const)('where a rule counts by %s, that is asked and no more', (_, eligibility, ranking, expected) => {
  expect(askedOf(rules(...ranking), division(eligibility))).toEqual({ ...expected, marks: [] })
})

test.each([
  [{ grade: 10 }, '2010-11-22', true],
  [{ grade: 10 }, '2010-11-23', false],
  [{ born: '2010' }, '2010-03-01', true],
  // Another year than they gave, or far too old for the grade: an officer looks into it.
  [{ born: '2011' }, '2010-03-01', false],
  [{ grade: 10 }, '2008-01-01', true],
  [{ grade: 10 }, '2007-12-31', false],
  [{ grade: 6 }, '2009-01-01', false],
  [{ grade: 10 }, '2009', false],
  [{}, '2009-05-05', true],
])('%j with the date %s shows on 22 November 2026 that they are 16: %s', (person, born, expected) => {
  expect(showsOfAge({ ...nothing, ...person }, born, '2026-11-22')).toBe(expected)
})

test.each([
  ['nothing was said', [], 'none', 'none'],
  ['they said yes', [said('self', true, 1)], 'waiting', 'stands'],
  ['they said yes and took it back', [said('self', true, 1), said('self', false, 2)], 'none', 'none'],
  ['the guardian signed', [said('guardian_paper', true, 1)], 'stands', 'stands'],
  [
    'they took back what the guardian signed, and wish it again',
    [said('guardian_paper', true, 1), said('self', false, 2), said('self', true, 3)],
    'waiting',
    'stands',
  ],
] as const)('when %s, a child finds it %s and others %s', (_, consents, child, others) => {
  expect(consentState(consents, 'take_part', true)).toBe(child)
  expect(consentState(consents, 'take_part', false)).toBe(others)
})
