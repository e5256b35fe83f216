/** The regulations (thể lệ) of a season, written from its rule-set: what people read is what the engine does. */
import type { LocalText } from '../question/text'
import { textIn } from '../question/text-in'
import { GRACE } from './attempt-state'
import { changedWindows } from './move-windows'
import { hasPrizes, prizesByWindow } from './prizes'
import { EN } from './regulations-en'
import { VI } from './regulations-vi'
import { HEADINGS, type Heading, type PrizeTable, type Words } from './regulations-words'
import { type Advance, type Division, type OlympicRound, type RuleSet, WEEKDAYS } from './rule-set'
import { dayAt, localOf } from './windows'

export type RegulationsLocale = 'vi' | 'en'

export interface Block {
  /** Which rounds the lines are about; null: the whole season. */
  rounds: string | null
  lines: string[]
}

export interface RegulationsSection {
  heading: Heading
  title: string
  blocks: Block[]
}

export interface Regulations {
  title: string
  sections: RegulationsSection[]
}

interface Writer {
  words: Words
  say: (text: LocalText) => string
  known: (id: string) => string
  moment: (local: string) => string
  day: (day: string) => string
  zone: string
}

function writer(locale: RegulationsLocale, zone: string): Writer {
  const words = locale === 'vi' ? VI : EN
  const date = new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: locale === 'vi' ? 'numeric' : 'long',
    year: 'numeric',
  })
  const day = (text: string) => date.format(new Date(`${text}T00:00:00Z`))
  return {
    words,
    say: (text) => textIn(text, locale).text,
    known: (id) => words.known[id] ?? id,
    zone,
    day,
    moment: (local) => {
      const [on = '', at = ''] = local.split('T')
      const weekday = words.weekdays[(new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7] ?? ''
      return `${at}, ${weekday} ${day(on)}`
    },
  }
}

function eligible({ eligibility }: Division, { words, known, day }: Writer): string {
  const { age, grades, kinds, excluded } = eligibility
  const rules: string[] = []
  if (age) rules.push(words.age(age.min, age.max, day(age.on)))
  if (grades) rules.push(words.grades(grades.min, grades.max))
  if (kinds) rules.push(words.kinds(kinds.map(known)))
  if (rules.length === 0) rules.push(words.everybody)
  if (excluded.length > 0) rules.push(words.excluded(excluded.map(known).join(', ')))
  return `${rules.join('; ')}.`
}

/** Who may enter a division, as a sentence by itself. */
export function whoMayEnter(division: Division, locale: RegulationsLocale): string {
  const said = eligible(division, writer(locale, 'UTC'))
  return said.charAt(0).toLocaleUpperCase(locale) + said.slice(1)
}

function movedLines({ moved = [] }: OlympicRound, { words, moment, day, zone }: Writer): string[] {
  const local = (instant: number) => moment(localOf(instant, zone))
  return moved.flatMap((move) =>
    changedWindows(move).map(({ from: { opens, closes } }) =>
      words.moved(day(dayAt(move.at, zone)), local(opens), local(closes), move.why),
    ),
  )
}

function windowLines(round: OlympicRound, writing: Writer): string[] {
  const { windows, paper } = round
  const { words, moment, day } = writing
  const closing = [
    ...movedLines(round, writing),
    ...(paper ? [paper.whenWindowCloses === 'cut' ? words.cut : words.finish] : []),
  ]
  if (windows.kind === 'single')
    return [...windows.windows.map(({ opens, closes }) => words.single(moment(opens), moment(closes))), ...closing]
  const at = ({ day: weekday, time }: typeof windows.opens) => `${time} ${words.weekdays[WEEKDAYS.indexOf(weekday)]}`
  return [words.weekly(day(windows.first), windows.weeks, at(windows.opens), at(windows.closes)), ...closing]
}

function attemptLines({ attempts, windows, paper }: OlympicRound, { words }: Writer): string[] {
  if (!paper) return []
  const { perWindow, total, counts } = attempts
  const several = windows.kind === 'weekly' || windows.windows.length > 1
  return [
    words.perWindow(perWindow, several),
    ...(total === null ? [] : [words.total(total)]),
    ...(perWindow === 1 ? [] : [words.counts[counts]]),
    ...(several ? [words.windows[attempts.windows]] : []),
  ]
}

function contentLines({ paper, about, kind }: OlympicRound, { words, say }: Writer): string[] {
  const lines = [...(about ? [say(about)] : []), ...(kind === 'live' ? [words.live] : [])]
  if (!paper) return lines
  for (const { name, draw, itemSeconds } of paper.sections) {
    const items = draw.reduce((sum, { count }) => sum + count, 0)
    lines.push(words.section(say(name), items, itemSeconds))
  }
  if (paper.seconds !== null) lines.push(words.seconds(paper.seconds))
  lines.push(words.drawn[paper.drawn])
  if (!paper.back) lines.push(words.noBack)
  lines.push(paper.handInEarly ? words.early : words.notEarly)
  const sounds = paper.sections.filter(({ draw }) => draw.some(({ media }) => media === 'sound'))
  for (const { plays } of sounds) if (plays !== null) lines.push(words.plays(plays))
  return lines
}

const signed = (marks: number) => (marks > 0 ? `+${marks}` : String(marks).replace('-', '−'))

function scoringLines({ paper, judged, kind }: OlympicRound, { words, say }: Writer): string[] {
  const lines: string[] = kind === 'live' ? [words.liveMarks] : []
  for (const { name, marks, pass } of paper?.sections ?? []) {
    lines.push(words.marks(say(name), signed(marks.right), signed(marks.wrong), signed(marks.blank)))
    if (marks.partial) lines.push(words.partial)
    if (pass !== undefined) lines.push(words.sectionPass(say(name), pass))
  }
  if (paper && paper.stopAfterWrong !== null) lines.push(words.stopAfterWrong(paper.stopAfterWrong))
  if (paper && (paper.floor !== null || paper.cap !== null)) lines.push(words.held(paper.floor, paper.cap))
  if (judged) {
    const criteria = judged.criteria.map(({ name, max }) => `${say(name)} (${max})`).join(', ')
    lines.push(words.judged(say(judged.name), criteria, judged.weight, judged.outOf))
  }
  return lines
}

function tieLines({ ranking, prediction }: OlympicRound, { words, say }: Writer): string[] {
  const keys = ranking.map((key, index) => `${index + 1}. ${words.ranking[key]}`).join('; ')
  return [`${keys}.`, ...(prediction ? [words.prediction(say(prediction.question))] : []), words.tie]
}

function advanceLine(rule: Advance, { words, known }: Writer): string {
  const of = (whose: 'overall' | 'division' | 'unit' | 'grouping', grouping = '') =>
    whose === 'grouping' ? words.ofGrouping(known(grouping)) : words.of[whose]
  const extras = [
    ...('minimum' in rule && rule.minimum !== undefined ? [words.minimum(rule.minimum)] : []),
    ...('reserves' in rule && rule.reserves > 0 ? [words.reserves(rule.reserves)] : []),
  ]
  const main = () => {
    switch (rule.kind) {
      case 'top':
        return words.top(rule.n, of(rule.of, rule.grouping))
      case 'quota':
        return words.quota(rule.per, of(rule.of, rule.grouping), rule.min, rule.max)
      case 'wildcards':
        return words.wildcards(rule.n)
      case 'pass':
        return words.pass(rule.share)
    }
  }
  const line = [main(), ...extras].join(', ')
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`
}

function advanceLines(round: OlympicRound, writer: Writer, rounds: readonly OlympicRound[]): string[] {
  const { words, say } = writer
  const lines = round.advance.map((rule) => advanceLine(rule, writer))
  if (lines.length > 0) lines.push(words.lot)
  const source = rounds.find(({ id }) => id === round.entrants?.from)
  if (source) lines.unshift(words.entrants(say(source.name)))
  if (round.gate) lines.unshift(words.gate(round.gate.count, round.gate.rounds.length, round.gate.share))
  if (round.teams) lines.push(words.teams(round.teams.count))
  return lines
}

/** One block for each round; neighbours that say the same share one ("Practice 1 – Practice 30"). */
function byRound(rounds: readonly OlympicRound[], writer: Writer, of: (round: OlympicRound) => string[]): Block[] {
  const blocks: (Block & { first: string })[] = []
  for (const round of rounds) {
    const lines = of(round)
    const name = writer.say(round.name)
    const before = blocks.at(-1)
    if (before && before.lines.join('\n') === lines.join('\n')) before.rounds = `${before.first} – ${name}`
    else blocks.push({ first: name, rounds: name, lines })
  }
  return blocks.filter(({ lines }) => lines.length > 0).map(({ rounds, lines }) => ({ rounds, lines }))
}

function prizeLines(ruleSet: RuleSet, { words, say, known }: Writer): string[] {
  const { prizes, participationPrize, groupRankings, divisions, rounds } = ruleSet
  const byWindow = rounds.some((round) => hasPrizes(ruleSet, round.id) && prizesByWindow(round))
  const tables: PrizeTable[] = divisions.length > 1 ? ['division'] : []
  if (byWindow) tables.push('window')
  const lines = prizes.map(({ name, count, worth, collective, together }) => {
    const among = collective ? 'collective' : { tables, together }
    return `${words.prize(say(name), count, worth ? say(worth) : '', among)}.`
  })
  if (lines.length === 0) lines.push(words.noPrizes)
  if (participationPrize) lines.push(words.participation(participationPrize.share))
  for (const { of, by } of groupRankings) lines.push(words.groups(known(of), words.by[by]))
  return lines
}

/** The regulations in one language. Every heading is there, in the order of HEADINGS; `theme` only where there is one. */
export function regulations(ruleSet: RuleSet, locale: RegulationsLocale): Regulations {
  const writing = writer(locale, ruleSet.timeZone)
  const { words, say } = writing
  const { rounds, divisions } = ruleSet
  const whole = (...lines: string[]): Block[] => [{ rounds: null, lines }]
  const each = (of: (round: OlympicRound, writer: Writer) => string[]) =>
    byRound(rounds, writing, (round) => of(round, writing))
  const blocks: Record<Heading, Block[]> = {
    purpose: whole(say(ruleSet.purpose)),
    theme: ruleSet.theme ? whole(say(ruleSet.theme)) : [],
    eligibility: whole(
      ...divisions.map((division) => `${say(division.name)}: ${eligible(division, writing)}`),
      words.organisers,
    ),
    divisions: whole(
      divisions.map(({ name }) => say(name)).join('; '),
      ...(divisions.length > 1 ? [words.oneDivision] : []),
    ),
    windows: [...each(windowLines), ...whole(words.zone(writing.known(ruleSet.timeZone)))],
    attempts: each(attemptLines),
    content: each(contentLines),
    scoring: each(scoringLines),
    ties: each(tieLines),
    advancement: each((round) => advanceLines(round, writing, rounds)),
    devices: whole(say(ruleSet.devices), words.clock(GRACE / 1000)),
    conduct: whole(say(ruleSet.conduct)),
    names: whole(say(ruleSet.names)),
    prizes: whole(...prizeLines(ruleSet, writing)),
    announcement: whole(words.announced(ruleSet.announced.afterDays)),
    complaints: whole(words.complaints(ruleSet.complaints.days)),
    data: whole(say(ruleSet.data)),
    contact: whole(say(ruleSet.contact)),
    final_say: whole(say(ruleSet.finalSay)),
  }
  const sections = HEADINGS.map((heading) => ({ heading, title: words.headings[heading], blocks: blocks[heading] }))
  return { title: say(ruleSet.name), sections: sections.filter(({ blocks: list }) => list.length > 0) }
}
