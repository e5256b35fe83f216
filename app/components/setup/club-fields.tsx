// Which club the show belongs to, what it is called, and who is invited.
import { useState } from 'react'
import { useLocale } from '~/components/locale'
import { control, Field, Select } from '~/components/paper/field'
import { formatPlain } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import type { Wrong } from '~/domain/show/setup'
import { fold } from '~/domain/text/fold'
import { m } from '~/paraglide/messages'
import { type Filled, filledList, filledText } from './filled'

export interface SetupClub {
  id: string
  name: string
}

export interface SetupClubs {
  /** Clubs that this account may run shows for. */
  own: readonly SetupClub[]
  /** All clubs, to be invited. */
  all: readonly SetupClub[]
  /** Id of the own club that the show belongs to unless another is chosen. */
  first?: string | undefined
  /** What `own` are called when they are no clubs. */
  called?: string | undefined
}

interface Props extends SetupClubs {
  /** The usual title for a club of this name. */
  title(club: string): string
  filled: Filled | null
  wrong: Wrong
}

function Invited({ all, club, filled }: { all: readonly SetupClub[]; club: string; filled: Filled | null }) {
  const locale = useLocale()
  const [search, setSearch] = useState('')
  const [invited, setInvited] = useState<readonly string[]>(filledList(filled, 'invited', []))
  const wanted = fold(search, { tones: false })
  const hidden = (one: SetupClub) => !invited.includes(one.id) && !fold(one.name, { tones: false }).includes(wanted)
  return (
    <details open={invited.length > 0 || undefined}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center gap-2 font-semibold text-link focus-visible:outline-3 focus-visible:outline-link">
        <Icon name="users" />
        {m.setup_invite()}
        {invited.length > 0 ? ` · ${formatPlain(invited.length, locale)}` : ''}
      </summary>
      <p className="pb-2 text-sm text-quiet">{m.setup_invite_hint()}</p>
      <input
        type="search"
        className={control}
        placeholder={m.setup_search_clubs()}
        aria-label={m.setup_search_clubs()}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <div className="mt-2 max-h-56 overflow-y-auto">
        {all
          .filter((one) => one.id !== club)
          .map((one) => (
            <label
              key={one.id}
              className={`flex min-h-11 cursor-pointer items-center gap-3 ${hidden(one) ? 'hidden' : ''}`}
            >
              <input
                type="checkbox"
                name="invited"
                value={one.id}
                className="size-5 accent-primary"
                checked={invited.includes(one.id)}
                onChange={(event) =>
                  setInvited(event.target.checked ? [...invited, one.id] : invited.filter((id) => id !== one.id))
                }
              />
              {one.name}
            </label>
          ))}
      </div>
    </details>
  )
}

export function ClubFields({ own, all, first, called, title, filled, wrong }: Props) {
  const [club, setClub] = useState(filledText(filled, 'club', first ?? own[0]?.id ?? ''))
  const usual = (id: string) => title(own.find((one) => one.id === id)?.name ?? '')

  /** The usual title follows the club; one that was typed stays. */
  function choose({ value, form }: HTMLSelectElement) {
    const field = form?.elements.namedItem('title')
    if (field instanceof HTMLInputElement && field.value === usual(club)) field.value = usual(value)
    setClub(value)
  }

  return (
    <div className="flex flex-col gap-4">
      <Field
        label={m.setup_show_title()}
        name="title"
        required
        maxLength={120}
        defaultValue={filledText(filled, 'title', usual(club))}
        wrong={wrong.title ? m.setup_wrong_title() : null}
      />
      {own.length === 1 ? (
        <>
          <input type="hidden" name="club" value={club} />
          <p>
            <span className="text-quiet">{called ?? m.setup_club()}:</span>{' '}
            <b className="font-semibold">{own[0]?.name}</b>
          </p>
        </>
      ) : (
        <Select
          label={m.setup_club()}
          hint={m.setup_club_hint()}
          name="club"
          value={club}
          onChange={(event) => choose(event.target)}
          wrong={wrong.club ? m.setup_wrong_club() : null}
        >
          {own.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Select>
      )}
      {all.length > 1 ? <Invited all={all} club={club} filled={filled} /> : null}
    </div>
  )
}
