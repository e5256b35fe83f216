/** A rule-set as its author writes it: rounds that repeat are written once. */
import { z } from 'zod'
import { checkRuleSet } from './check-rule-set'
import { RuleSet } from './rule-set'

const Raw = z.looseObject({
  rounds: z.array(
    z.looseObject({
      id: z.string(),
      name: z.unknown(),
      /** This round so many times: ids get -1, -2 …, "{n}" in names the number. */
      repeat: z.number().int().min(2).max(60).optional(),
      /** "practice-*" in a gate stands for all repetitions of practice. */
      gate: z.looseObject({ rounds: z.array(z.string()) }).optional(),
    }),
  ),
})

function numbered(name: unknown, n: number): unknown {
  if (typeof name === 'string') return name.replaceAll('{n}', String(n))
  if (typeof name !== 'object' || name === null) return name
  return Object.fromEntries(Object.entries(name).map(([locale, text]) => [locale, numbered(text, n)]))
}

function unfolded(raw: unknown): unknown {
  const parsed = Raw.safeParse(raw)
  // What has no rounds at all is told by the schema itself.
  if (!parsed.success) return raw
  const rounds = parsed.data.rounds.flatMap(({ repeat, ...round }) => {
    if (repeat === undefined) return [round]
    return Array.from({ length: repeat }, (_, i) => ({
      ...round,
      id: `${round.id}-${i + 1}`,
      name: numbered(round.name, i + 1),
    }))
  })
  const ids = rounds.map(({ id }) => id)
  const meant = (name: string) =>
    name.endsWith('-*')
      ? ids.filter((id) => /^-\d+$/.test(id.slice(name.length - 2)) && id.startsWith(name.slice(0, -2)))
      : [name]
  return {
    ...parsed.data,
    rounds: rounds.map((round) =>
      round.gate ? { ...round, gate: { ...round.gate, rounds: round.gate.rounds.flatMap(meant) } } : round,
    ),
  }
}

export type RuleSetRead = { ok: true; ruleSet: RuleSet } | { ok: false; problems: string[] }

/** The rule-set that `raw` (parsed JSON) means, or every sentence about what is wrong with it. */
export function readRuleSet(raw: unknown): RuleSetRead {
  const parsed = RuleSet.safeParse(unfolded(raw))
  if (!parsed.success)
    return { ok: false, problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) }
  const problems = checkRuleSet(parsed.data).map(({ round, says }) => (round ? `${round}: ${says}` : says))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, ruleSet: parsed.data }
}
