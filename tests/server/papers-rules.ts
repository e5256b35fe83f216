// A small rule-set for tests of papers.
import { RuleSet } from '../../app/domain/round/rule-set'

const WINDOW = { kind: 'single', windows: [{ opens: '2026-01-05T08:00', closes: '2026-01-05T10:00' }] }

/** A paper of `count` single questions in ten minutes. */
export function paperOf(count = 5, more: object = {}, section: object = {}) {
  return {
    sections: [{ id: 'main', name: 'Main', draw: [{ count }], marks: { right: 5, wrong: -1 }, ...section }],
    seconds: 600,
    ...more,
  }
}

export const roundWith = (more: object = {}) => ({ id: 'one', name: 'One', windows: WINDOW, paper: paperOf(), ...more })

/** Rules with these rounds; one round "one" when none is given. */
export function ruleSetWith(rounds: object[] = [roundWith()], more: object = {}): RuleSet {
  return RuleSet.parse({
    id: 'test',
    name: 'Hội thi',
    source: { note: 'invented' },
    purpose: 'p',
    divisions: [{ id: 'open', name: 'Open' }],
    rounds,
    devices: 'd',
    conduct: 'c',
    names: 'n',
    announced: { afterDays: 1 },
    complaints: { days: 2 },
    data: 'd',
    contact: 'c',
    finalSay: 'f',
    ...more,
  })
}
