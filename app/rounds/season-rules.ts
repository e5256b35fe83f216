// What a form of the rules asks for, and whether the rules it makes can run.
import { checkRuleSet, type RuleProblemCode } from '~/domain/round/check-rule-set'
import type { Json } from '~/domain/round/json-path'
import { type Regulations, regulations } from '~/domain/round/regulations'
import { withFields } from '~/domain/round/rule-fields'
import { listChange, withList } from '~/domain/round/rule-lists'
import { RuleSet } from '~/domain/round/rule-set'
import { readRuleSet } from '~/domain/round/rule-set-file'

const PREFIX = 'rule:'
const MOST_CHARACTERS = 400_000

export interface RuleTrouble {
  /** Where: a path in the rules, or a round's id. Empty: the whole. */
  place: string
  /** A known kind of trouble; null: a value that is not allowed there. */
  code: RuleProblemCode | null
  /** In English, for whoever writes JSON. */
  says: string
}

export interface Judged {
  /** null: they cannot run. */
  ruleSet: RuleSet | null
  troubles: RuleTrouble[]
}

/** Whether these rules can run; everything that is wrong with them. */
export function judgeRules(raw: Json): Judged {
  const read = readRuleSet(raw)
  if (read.ok) return { ruleSet: read.ruleSet, troubles: [] }
  const parsed = RuleSet.safeParse(raw)
  if (parsed.success) {
    const troubles = checkRuleSet(parsed.data).map(({ code, round, says }) => ({ place: round ?? '', code, says }))
    return { ruleSet: null, troubles }
  }
  const troubles = parsed.error.issues.map(({ path, message }) => ({
    place: path.join('.'),
    code: null,
    says: message,
  }))
  return { ruleSet: null, troubles }
}

/** Rules sent along as JSON; null: none. */
export function readJson(text: FormDataEntryValue | null): Json | null {
  if (typeof text !== 'string' || text.length > MOST_CHARACTERS) return null
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
  } catch {
    return null
  }
}

export interface Asked {
  rules: Json
  /** save: keep them; look: only show what they make. */
  intent: 'save' | 'look'
  /** Text of the expert's field that is no JSON; null: all is well. */
  broken: string | null
}

/**
 * The rules that the form means: those it carries (`draft`), or `saved` when it carries none; with what was typed, then
 * with the list changed that its button names. In the expert's field stands all of it as JSON.
 */
export function askedRules(form: FormData, saved: Json): Asked {
  const base = readJson(form.get('draft')) ?? saved
  const wish = String(form.get('do') ?? '')
  const intent = wish === 'save' ? 'save' : 'look'
  const expert = form.get('json')
  if (typeof expert === 'string') {
    const rules = readJson(expert)
    return rules === null ? { rules: base, intent: 'look', broken: expert } : { rules, intent, broken: null }
  }
  const fields = [...form].flatMap(([name, value]) =>
    name.startsWith(PREFIX) && typeof value === 'string' ? [[name.slice(PREFIX.length), value] as const] : [],
  )
  // A box that is ticked comes after the hidden "no" of the same name.
  const last = [...new Map(fields)]
  const typed = withFields(base, last)
  const change = listChange(wish)
  return { rules: change ? withList(typed, change) : typed, intent, broken: null }
}

export interface BothRegulations {
  vi: Regulations
  en: Regulations
}

export const bothRegulations = (ruleSet: RuleSet): BothRegulations => ({
  vi: regulations(ruleSet, 'vi'),
  en: regulations(ruleSet, 'en'),
})

/** A value that says whether rules are the same: kept apart by whoever changed them meanwhile. */
export function fingerprint(rules: Json): string {
  let hash = 5381
  for (const character of JSON.stringify(rules)) hash = ((hash * 33) ^ (character.codePointAt(0) ?? 0)) >>> 0
  return hash.toString(36)
}
