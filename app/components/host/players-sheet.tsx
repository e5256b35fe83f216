// Everybody who plays: found by name without tones; shown out and let in again, renamed, given more time.
import { type FormEvent, useState } from 'react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Dialog } from '~/components/paper/dialog'
import { control } from '~/components/paper/field'
import { formatNumber, formatRank } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import { useNow } from '~/components/use-now'
import type { HostCommand } from '~/domain/show/command'
import { LONGEST_NAME } from '~/domain/show/name-length'
import type { RosterRow } from '~/domain/show/view'
import { fold } from '~/domain/text/fold'
import { m } from '~/paraglide/messages'
import { awayPlayers } from './away-card'
import type { SheetProps } from './sheets'
import { forHowLong } from './words'

const SHOWN = 100
const EXTRA = [1, 1.25, 1.5, 2, 3] as const

/** Who has no rank comes after those who have one. */
const standing = ({ rank }: RosterRow) => rank || Number.MAX_SAFE_INTEGER

/** By name, club or team, without tones; the kicked last, the rest by rank, then by seat. */
export function foundPlayers(roster: Iterable<RosterRow>, search: string): RosterRow[] {
  const words = fold(search, { tones: false }).split(' ').filter(Boolean)
  const suits = (row: RosterRow) => {
    const text = fold(`${row.name} ${row.mark} ${row.club ?? ''} ${row.team ?? ''}`, { tones: false })
    return words.every((word) => text.includes(word))
  }
  return [...roster]
    .filter(suits)
    .sort((a, b) => Number(a.kicked) - Number(b.kicked) || standing(a) - standing(b) || a.seat - b.seat)
}

function Rename({ row, send, done }: { row: RosterRow; send(command: HostCommand): void; done(): void }) {
  const [name, setName] = useState(row.name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) send({ type: 'rename', seat: row.seat, name: name.trim() })
    done()
  }
  return (
    <form onSubmit={submit} className="flex gap-2">
      <input
        // biome-ignore lint/a11y/noAutofocus: the field was asked for just now.
        autoFocus
        className={control}
        value={name}
        maxLength={LONGEST_NAME}
        aria-label={m.host_new_name()}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className={button('main')}>
        {m.host_rename()}
      </button>
    </form>
  )
}

function Actions({ row, send }: { row: RosterRow; send(command: HostCommand): void }) {
  const locale = useLocale()
  const [renaming, setRenaming] = useState(false)
  if (row.kicked)
    return (
      <button type="button" className={button()} onClick={() => send({ type: 'readmit', seat: row.seat })}>
        <Icon name="undo" />
        {m.host_readmit()}
      </button>
    )
  if (renaming) return <Rename row={row} send={send} done={() => setRenaming(false)} />
  return (
    <div className="flex flex-wrap items-center gap-2">
      <button type="button" className={button()} onClick={() => setRenaming(true)}>
        <Icon name="edit" />
        {m.host_rename()}
      </button>
      <button type="button" className={button('danger')} onClick={() => send({ type: 'kick', seat: row.seat })}>
        <Icon name="user-x" />
        {m.host_kick()}
      </button>
      <label className="flex items-center gap-2">
        <span className="text-sm whitespace-nowrap text-quiet">{m.host_extra_time()}</span>
        <select
          className={control}
          value={row.extra}
          onChange={(event) => send({ type: 'extra_time', seat: row.seat, factor: Number(event.target.value) })}
        >
          {EXTRA.map((factor) => (
            <option key={factor} value={factor}>
              × {formatNumber(factor, locale, 2)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function State({ row, now }: { row: RosterRow; now: number }) {
  const locale = useLocale()
  if (row.kicked) return <span className="text-sm text-quiet">{m.host_kicked()}</span>
  if (row.awaySince !== null)
    return (
      <span className="text-sm whitespace-nowrap text-quiet">
        {m.host_away_for({ time: forHowLong(now - row.awaySince, locale) })}
      </span>
    )
  return row.answered ? <Icon name="check" className="text-up" aria-label={m.host_has_answered()} /> : null
}

export function PlayersSheet({ roster, serverNow, send, close }: SheetProps) {
  const locale = useLocale()
  const [search, setSearch] = useState('')
  const [onlyAway, setOnlyAway] = useState(false)
  const away = awayPlayers(roster)
  const found = foundPlayers(onlyAway ? away : roster.values(), search)
  const now = useNow(serverNow)
  return (
    <Dialog title={m.host_players({ count: formatNumber(roster.size, locale) })} onClose={close} wide>
      <input
        type="search"
        className={`${control} sticky top-0 z-10`}
        placeholder={m.host_search_players()}
        aria-label={m.host_search_players()}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {away.length > 0 || onlyAway ? (
        <button
          type="button"
          className={button('plain', 'mt-3 rounded-pill aria-pressed:bg-select-wash')}
          aria-pressed={onlyAway}
          onClick={() => setOnlyAway(!onlyAway)}
        >
          <Icon name="wifioff" />
          {m.host_away({ count: formatNumber(away.length, locale) })}
        </button>
      ) : null}
      {found.length === 0 ? (
        <p className="py-6 text-center text-quiet">{roster.size === 0 ? m.host_nobody_yet() : m.host_nobody_found()}</p>
      ) : null}
      <ul className="mt-2">
        {found.slice(0, SHOWN).map((row) => (
          <li key={row.seat} className="border-b border-line last:border-0">
            <details className="group">
              <summary className="flex min-h-12 cursor-pointer list-none items-center gap-3 focus-visible:outline-3 focus-visible:outline-link [&::-webkit-details-marker]:hidden">
                <b className="num w-9 text-end font-semibold">{formatRank(row.rank, locale)}</b>
                <span className={`min-w-0 flex-1 truncate ${row.kicked ? 'line-through' : ''}`}>
                  <b className="font-semibold">
                    {row.name} {row.mark}
                  </b>{' '}
                  <span className="text-quiet">{[row.club, row.team].filter(Boolean).join(' · ')}</span>
                </span>
                {row.extra > 1 ? (
                  <span className="text-sm text-quiet">× {formatNumber(row.extra, locale, 2)}</span>
                ) : null}
                <State row={row} now={now} />
                <span className="num w-16 text-end font-semibold">{formatNumber(row.points, locale)}</span>
                <Icon name="chevron-down" className="text-quiet group-open:rotate-180" />
              </summary>
              <div className="pb-3 sm:pl-12">
                <Actions row={row} send={send} />
              </div>
            </details>
          </li>
        ))}
      </ul>
      {found.length > SHOWN ? (
        <p className="pt-3 text-quiet">{m.host_more_players({ count: formatNumber(found.length - SHOWN, locale) })}</p>
      ) : null}
    </Dialog>
  )
}
