// Titles and words of the sheets of a round's results, and their source from what the services give.
import type { AppLoadContext } from '@remix-run/node'
import { formatDateTime } from '~/components/format'
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { changedWindows, type SpansMoved, withMoves } from '~/domain/round/move-windows'
import type { TrailEntry } from '~/domain/round/results-state'
import type { RoundSheetSource, RoundSheetWords } from '~/domain/round/round-sheets'
import { m } from '~/paraglide/messages'
import type { RoundItem, RoundSheet } from '~/services/round-results'
import type { Season } from '~/services/seasons'
import { type ToldItem, toldItems } from './round-trail'

const sum = (marks: Readonly<Record<string, number>>) =>
  String(Math.round(Object.values(marks).reduce((a, b) => a + b, 0) * 100) / 100)

/** Windows that were moved, as they were and became. */
export function movedTimes(move: SpansMoved, locale: Locale): string {
  const span = ({ opens, closes }: SpansMoved['before'][number]) =>
    `${formatDateTime(opens, locale)} – ${formatDateTime(closes, locale)}`
  return changedWindows(move)
    .map(({ from, to }) => `${span(from)} → ${span(to)}`)
    .join('; ')
}

/** The announcement, with whose marks were missing then. */
function announcedWords(
  { unmarked = [], fewer = [] }: Extract<TrailEntry['what'], { type: 'announce' }>,
  person: (id: string) => string,
  locale: Locale,
): string {
  const of = { locale }
  const names = (ids: readonly string[]) => ids.map(person).join(', ')
  return [
    m.roundsheets_did_announce({}, of),
    unmarked.length > 0 ? m.roundsheets_unmarked({ people: names(unmarked) }, of) : '',
    fewer.length > 0 ? m.roundsheets_fewer({ people: names(fewer) }, of) : '',
  ]
    .filter(Boolean)
    .join('; ')
}

/**
 * What an entry of the trail did, in a sentence. `person`: whom it is about; `told`: the items that it is about, where they
 * are known. Attempts go by their ids.
 */
export function trailWords(
  what: TrailEntry['what'],
  person: (id: string) => string,
  locale: Locale,
  told: ReadonlyMap<TrailEntry['what'], ToldItem> = new Map(),
): string {
  const of = { locale }
  const {
    item,
    before: was,
    after,
  } = told.get(what) ?? { item: 'ref' in what ? what.ref : '', before: '–', after: '–' }
  switch (what.type) {
    case 'announce':
      return announcedWords(what, person, locale)
    case 'publish':
      return m.roundsheets_did_publish({}, of)
    case 'answer':
      return what.upheld ? m.roundsheets_did_answer_upheld({}, of) : m.roundsheets_did_answer_rejected({}, of)
    case 'lots':
      if (what.drawn) return m.roundsheets_did_lots_drawn({ people: what.order.map(person).join(', ') }, of)
      return m.roundsheets_did_lots({ people: what.order.map(person).join(', ') }, of)
    case 'marks': {
      const [before, after] = [Object.keys(what.before).length > 0 ? sum(what.before) : '–', sum(what.after)]
      return m.roundsheets_did_marks({ person: person(what.contestant), judge: what.judge, before, after }, of)
    }
    case 'bring':
      return m.roundsheets_did_bring({ people: what.people, show: what.show }, of)
    case 'more_time':
      return m.roundsheets_did_more_time({ person: person(what.contestant), minutes: what.ms / 60_000 }, of)
    case 'move':
      return m.roundsheets_did_move({ times: movedTimes(what, locale) }, of)
    case 'reopen':
      return m.roundsheets_did_reopen({ closed: formatDateTime(what.closed, locale) }, of)
    case 'stop':
      return m.roundsheets_did_stop({ person: person(what.contestant) }, of)
    case 'stretch':
      return m.roundsheets_did_stretch({ person: person(what.contestant), before: what.before, after: what.after }, of)
    case 'promote':
      return m.roundsheets_did_promote({ added: what.added.length, withdrawn: what.withdrawn.length }, of)
    case 'correct_key':
      return m.roundsheets_did_correct_key({ item, before: was, after }, of)
    case 'accept_answer':
      return m.roundsheets_did_accept_answer({ item, before: was, after }, of)
    case 'void_item':
      return what.void === 'full' ? m.roundsheets_did_void_full({ item }, of) : m.roundsheets_did_void_out({ item }, of)
    case 'restore_item':
      return m.roundsheets_did_restore_item({ item }, of)
    case 'disqualify':
      return m.roundsheets_did_disqualify({ person: person(what.contestant) }, of)
    case 'restore':
      return m.roundsheets_did_restore({ person: person(what.contestant) }, of)
    case 'annul':
      return m.roundsheets_did_annul({ attempt: what.attempt }, of)
    case 'reinstate':
      return m.roundsheets_did_reinstate({ attempt: what.attempt }, of)
    case 'withdraw':
      return m.roundsheets_did_withdraw({ person: person(what.contestant) }, of)
    case 'rejoin':
      return m.roundsheets_did_rejoin({ person: person(what.contestant) }, of)
  }
}

export function roundSheetWords(locale: Locale, told?: ReadonlyMap<TrailEntry['what'], ToldItem>): RoundSheetWords {
  const of = (message: (inputs: object, options: { locale: Locale }) => string) => message({}, { locale })
  return {
    results: of(m.roundsheets_results),
    advancement: of(m.roundsheets_advancement),
    trail: of(m.roundsheets_trail),
    rank: of(m.roundsheets_rank),
    name: of(m.roundsheets_name),
    code: of(m.roundsheets_code),
    unit: of(m.roundsheets_unit),
    school: of(m.roundsheets_school),
    division: of(m.roundsheets_division),
    group: of(m.roundsheets_group),
    score: of(m.roundsheets_score),
    outOf: of(m.roundsheets_out_of),
    right: of(m.roundsheets_right),
    items: of(m.roundsheets_items),
    seconds: of(m.roundsheets_seconds),
    tries: of(m.roundsheets_tries),
    judged: of(m.roundsheets_judged),
    state: of(m.roundsheets_state),
    advanced: of(m.roundsheets_advanced),
    organiser: of(m.roundsheets_organiser),
    disqualified: of(m.roundsheets_disqualified),
    undecided: of(m.roundsheets_undecided),
    overall: of(m.roundsheets_overall),
    number: of(m.roundsheets_number),
    at: of(m.roundsheets_at),
    by: of(m.roundsheets_by),
    what: of(m.roundsheets_what),
    why: of(m.roundsheets_why),
    reserve: (place) => m.roundsheets_reserve({ place }, { locale }),
    window: (number) => m.roundsheets_window({ number }, { locale }),
    did: (what, person) => trailWords(what, person, locale, told),
    instant: (ms) => formatDateTime(ms, locale),
  }
}

/** What the sheets of a round are made from. Only for who may see full names. `items`: those that the trail may name. */
export function roundSheetSource(
  { areas, locale }: Pick<AppLoadContext, 'areas' | 'locale'>,
  { ruleSet }: Pick<Season, 'ruleSet'>,
  { round, results, people, state, history }: RoundSheet,
  items: readonly RoundItem[] = [],
): RoundSheetSource {
  const trail = withMoves(state?.trail ?? history, round)
  return {
    round,
    results,
    people,
    trail,
    timeZone: ruleSet.timeZone,
    locale,
    words: roundSheetWords(locale, toldItems(trail, items, locale)),
    unitName(code) {
      const name = areas.unit(code)?.name
      return name ? textIn(name, locale).text : code
    },
    divisionName(id) {
      const name = ruleSet.divisions.find((division) => division.id === id)?.name
      return name ? textIn(name, locale).text : id
    },
    groupName(grouping, code) {
      const name = areas.grouping(grouping)?.groups.find((group) => group.code === code)?.name
      return name ? textIn(name, locale).text : code
    },
  }
}
