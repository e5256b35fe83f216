// The quiet views: in the lobby, before a question, while connecting.
import type { Locale } from '~/domain/question/text'
import type { AskedQuestion, PersonalView, SharedView } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { formatNumber, formatPlain } from '../stage/figures'
import { Drawing } from '../stage/icon'
import { Words } from './words'

/** The player's name as everybody sees it. */
export function nameOf(personal: PersonalView): string {
  return personal.mark ? `${personal.name} ${personal.mark}` : personal.name
}

/** In, and nothing to do yet: one's own lantern on the water. `late`: the show has begun without this player. */
export function Lobby({ personal, late }: { personal: PersonalView; late: boolean }) {
  return (
    <main className="view lobby">
      <div className="lobby-head">
        <h1 tabIndex={-1}>{m.player_in_title()}</h1>
        <p>{late ? m.player_late_text() : m.player_in_text()}</p>
      </div>
      <div className="lobby-water">
        <Drawing name="lantern-0" className="lantern" />
      </div>
      <div className="lobby-name">
        <b>{nameOf(personal)}</b>
        <span>{personal.club}</span>
      </div>
      <p className="pills">{personal.team && <span className="pill">{personal.team}</span>}</p>
    </main>
  )
}

const KIND: Record<AskedQuestion['kind'], () => string> = {
  single: m.player_kind_single,
  several: m.player_kind_several,
  truefalse: m.player_kind_truefalse,
  typed: m.player_kind_typed,
  number: m.player_kind_number,
  order: m.player_kind_order,
  match: m.player_kind_match,
  poll: m.player_kind_poll,
}

export function kindWords(kind: AskedQuestion['kind']): string {
  return KIND[kind]()
}

type Coming = NonNullable<SharedView['coming']>

/** The question that comes, without its text. */
export function Countdown({
  index,
  coming,
  locale,
}: {
  index: number
  coming: Omit<Coming, 'startsAt'>
  locale: Locale
}) {
  return (
    <main className="view coming">
      <p className="coming-bank">
        <Words of={coming.bankName} locale={locale} />
      </p>
      <h1 tabIndex={-1}>{m.player_coming({ index: formatPlain(index + 1, locale) })}</h1>
      <p className="coming-kind">{kindWords(coming.kind)}</p>
      <p className="pills">
        {coming.points > 0 && (
          <span className="pill">{m.player_worth({ points: formatNumber(coming.points, locale) })}</span>
        )}
        {coming.double && <span className="pill double">{m.player_double()}</span>}
      </p>
      <Drawing name="boat" className="coming-boat" />
    </main>
  )
}

/** Nothing to do but to wait; `words` say for what. */
export function Quiet({ words }: { words: string }) {
  return (
    <main className="view coming" aria-busy="true">
      <Drawing name="boat" className="coming-boat" />
      <h1 tabIndex={-1}>{words}</h1>
    </main>
  )
}
