// What a contestant is handed out can be read, and names no officer.
import { expect, test } from 'vitest'
import { asHandedOut } from '../../app/domain/round/person-export'

const AT = Date.UTC(2026, 11, 1, 1, 0, 5)

test('instants are local times, whatever they are in; lengths of time and numbers stay', () => {
  const kept = {
    contestant: [{ registeredAt: AT, erasedAt: null, consents: [{ at: AT, how: 'guardian_paper' }] }],
    papers: [{ startedAt: AT, deadline: AT, used: 600_000, entries: [[{ at: AT, at_: 1 }]], score: 12.5 }],
  }
  const time = '2026-12-01 08:00:05 +07:00'
  expect(asHandedOut(kept)).toEqual({
    contestant: [{ registeredAt: time, erasedAt: null, consents: [{ at: time, how: 'guardian_paper' }] }],
    papers: [{ startedAt: time, deadline: time, used: 600_000, entries: [[{ at: time, at_: 1 }]], score: 12.5 }],
  })
})

test('accounts of officers are left out, wherever they stand', () => {
  const kept = {
    registeredBy: 'co-lan',
    consents: [{ by: 'co-lan', given: true }],
    papers: [{ ended: { by: 'anh-tam' } }],
  }
  expect(asHandedOut(kept)).toEqual({ consents: [{ given: true }], papers: [{ ended: {} }] })
})
