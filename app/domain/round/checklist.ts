/** What an organiser should see before a season opens: what stops it, and what to think about. */
import type { BankQuestion } from '../question/bank'
import { askable } from '../question/draw'
import type { LocalText } from '../question/text'
import { textIn } from '../question/text-in'
import { namesWithout } from './certificate-names'
import { checkRuleSet, type RuleProblemCode } from './check-rule-set'
import { drawPaper, fits } from './draw-paper'
import { hostOfOneNetwork } from './lasting-address'
import { practicePaper } from './practice'
import type { OlympicRound, RuleSet } from './rule-set'
import { divisionsOf, setAside } from './set-aside'
import { dayAt, windowsOf } from './windows'

export type CheckCode =
  | RuleProblemCode
  | 'too_few_questions'
  | 'few_questions'
  | 'no_practice'
  | 'expires_before_end'
  | 'unreviewed'
  | 'already_over'
  | 'opens_soon'
  | 'paper_longer_than_window'
  | 'advances_nowhere'
  | 'no_entrants'
  | 'before_complaints_end'
  | 'before_results_due'
  | 'names_missing'
  | 'address_of_network'
  | 'no_contact'

export interface Check {
  /** stop: the season cannot open; think: it can. */
  level: 'stop' | 'think'
  code: CheckCode
  /** null: the season as a whole. */
  round: string | null
  /** Figures for the sentence that pages make of the code. */
  values: Readonly<Record<string, string | number>>
  /** In English, for logs and authors. */
  says: string
}

export interface Preparation {
  ruleSet: RuleSet
  pool: readonly BankQuestion[]
  /** ms since 1970. */
  now: number
}

/** With fewer than so many times what a paper draws, people who sit together see much the same. */
const PLENTY = 3
const DAY = 86_400_000

type Add = (check: Omit<Check, 'round' | 'says'>, says: string) => void

/** Whether every division's paper can be drawn at the end of the round, when most has expired. */
function questions(
  round: OlympicRound,
  { pool, ruleSet }: Preparation,
  aside: ReadonlySet<string> | null,
  add: Add,
): void {
  const { paper } = round
  if (!paper) return
  const windows = windowsOf(round.windows, ruleSet.timeZone)
  const [first, last] = [windows[0]?.opens ?? 0, Math.max(...windows.map(({ closes }) => closes))]
  const [begins, ends] = [dayAt(first, ruleSet.timeZone), dayAt(last, ruleSet.timeZone)]
  for (const division of divisionsOf(paper, ruleSet.divisions)) {
    const where: { division?: string } = division ? { division } : {}
    const named: Check['values'] = { ...(division && { division }) }
    const draw = (day: string) => drawPaper({ paper, pool, day, seeds: { items: 'check', order: 'check' }, ...where })
    const [early, late] = [draw(begins), draw(ends)]
    const failed = early.ok ? late : early
    if (!failed.ok) {
      const code = early.ok ? 'expires_before_end' : 'too_few_questions'
      const values: Check['values'] = { ...named, section: failed.section, missing: failed.missing }
      add({ level: 'stop', code, values }, `${failed.missing} questions are missing in ${failed.section}`)
      continue
    }
    if (aside && !practicePaper({ paper, pool, aside, day: ends, seed: 'check', ...where }))
      add({ level: 'think', code: 'no_practice', values: named }, 'has too few questions for a practice paper')
    for (const { id, draw: wishes } of paper.sections) {
      const wanted = wishes.reduce((sum, { count }) => sum + count, 0)
      const able = pool.filter((one) => askable(one, ends) && wishes.some((wish) => fits(one, wish, division)))
      if (paper.drawn === 'person' && able.length < PLENTY * wanted)
        add(
          { level: 'think', code: 'few_questions', values: { ...named, section: id, wanted, there: able.length } },
          `${id} draws ${wanted} of only ${able.length} questions`,
        )
      const unread = able.filter(({ review }) => review.vi === 'unreviewed' || review.en === 'unreviewed').length
      if (unread > 0)
        add(
          { level: 'think', code: 'unreviewed', values: { ...named, section: id, count: unread } },
          `${unread} have had no reviewer`,
        )
    }
  }
}

function times(round: OlympicRound, { ruleSet, now }: Preparation, add: Add): void {
  const windows = windowsOf(round.windows, ruleSet.timeZone)
  const opens = Math.min(...windows.map((window) => window.opens))
  const closes = Math.max(...windows.map((window) => window.closes))
  if (closes <= now) add({ level: 'stop', code: 'already_over', values: { closes } }, 'is over already')
  else if (opens <= now + DAY) add({ level: 'think', code: 'opens_soon', values: { opens } }, 'opens within a day')
  const { paper } = round
  if (!paper || paper.seconds === null || paper.whenWindowCloses !== 'cut') return
  const shortest = Math.min(...windows.map((window) => window.closes - window.opens))
  if (paper.seconds * 1000 > shortest)
    add(
      { level: 'stop', code: 'paper_longer_than_window', values: { seconds: paper.seconds } },
      'its paper is longer than its window',
    )
}

function ways(round: OlympicRound, { ruleSet }: Preparation, add: Add): void {
  const index = ruleSet.rounds.indexOf(round)
  const takes = ruleSet.rounds.some(({ entrants }) => entrants?.from === round.id)
  if (round.advance.length > 0 && !takes)
    add({ level: 'think', code: 'advances_nowhere', values: {} }, 'chooses people whom no later round takes')
  const open = round.entrants === undefined && round.gate === undefined
  if (round.kind !== 'paper' && index > 0 && open)
    add({ level: 'think', code: 'no_entrants', values: {} }, 'does not say who its entrants are')
}

/**
 * People go on once the results of the round before are beyond complaint. Announced in the very minute it closed, that takes
 * the days for complaints: a round that opens earlier can have no entrants. Announced as late as the regulations allow, it
 * takes both.
 */
function entry(round: OlympicRound, { ruleSet }: Preparation, add: Add): void {
  const { rounds, timeZone, announced, complaints } = ruleSet
  const source = rounds.find(({ id }) => id === round.entrants?.from)
  if (!source) return
  const closes = Math.max(...windowsOf(source.windows, timeZone).map((window) => window.closes))
  const opens = Math.min(...windowsOf(round.windows, timeZone).map((window) => window.opens))
  const soonest = closes + complaints.days * DAY
  const latest = soonest + announced.afterDays * DAY
  const about = { from: source.id, opens, days: complaints.days }
  if (opens < soonest)
    add(
      { level: 'stop', code: 'before_complaints_end', values: { ...about, ends: soonest } },
      `opens before complaints about ${source.id} can be over`,
    )
  else if (opens < latest)
    add(
      { level: 'think', code: 'before_results_due', values: { ...about, ends: latest } },
      `opens before complaints about ${source.id} are over, should its results come as late as they may`,
    )
}

/** A number of a telephone or a house, or an address of e-mail: without any of them "the committee" cannot be reached. */
const reachable = (contact: LocalText) =>
  (typeof contact === 'string' ? [contact] : Object.values(contact)).every((text) => /[\p{Nd}@]/u.test(text ?? ''))

const NAMED = 6

/** Certificates in English and Khmer, where something on them would stand in another language. */
function names({ ruleSet }: Preparation): Check[] {
  return (['en', 'km'] as const).flatMap((language): Check[] => {
    const without = namesWithout(ruleSet, language).map((text) => textIn(text, 'vi').text)
    if (without.length === 0) return []
    const said = `${without.slice(0, NAMED).join(', ')}${without.length > NAMED ? ' …' : ''}`
    const values = { language, names: said, count: without.length }
    return [{ level: 'think', code: 'names_missing', round: null, values, says: `no ${language} for: ${said}` }]
  })
}

/** Certificates print an address to check them at: what is to be thought of where `origin` does not last. */
export function addressCheck(origin: string): Check[] {
  const host = hostOfOneNetwork(origin)
  if (host === null) return []
  const says = `certificates would print ${host}, which works in this network only`
  return [{ level: 'think', code: 'address_of_network', round: null, values: { host }, says }]
}

/** All there is to see, what stops first. A season opens when nothing stops it. */
export function checklist(preparation: Preparation): Check[] {
  const { ruleSet } = preparation
  const problems = checkRuleSet(ruleSet)
  const checks = problems.map(
    ({ code, round, says }): Check => ({ level: 'stop', code, round: round ?? null, values: {}, says }),
  )
  const broken = new Set(problems.map(({ round }) => round ?? null))
  const aside = broken.size > 0 ? null : setAside(ruleSet, preparation.pool, 'check')
  if (!broken.has(null))
    for (const round of ruleSet.rounds.filter(({ id }) => !broken.has(id))) {
      const add: Add = (check, says) => checks.push({ ...check, round: round.id, says })
      times(round, preparation, add)
      ways(round, preparation, add)
      entry(round, preparation, add)
      questions(round, preparation, aside, add)
    }
  if (!reachable(ruleSet.contact))
    checks.push({
      level: 'think',
      code: 'no_contact',
      round: null,
      values: {},
      says: 'nobody is told whom to write to or call',
    })
  checks.push(...names(preparation))
  return [...checks.filter(({ level }) => level === 'stop'), ...checks.filter(({ level }) => level === 'think')]
}
