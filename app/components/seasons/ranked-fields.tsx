// What others' places hang on: who helps to run the contest, who has more time. Set by the unit that runs the season.
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { Notice } from '~/components/paper/card'
import { Check, Field, Select } from '~/components/paper/field'
import { m } from '~/paraglide/messages'
import type { Contestant } from '~/services/contestants'

type Shown = Pick<Contestant, 'organiser' | 'stretch'>

const STRETCHES = [1, 1.25, 1.5, 2] as const

/** `wrong`: why the new stretch was not taken. */
export function OfOrganiser({ contestant, wrong }: { contestant: Shown; wrong: string | null }) {
  useLocale()
  const { percent } = useFormat()
  return (
    <>
      <Check
        name="organiser"
        value="yes"
        defaultChecked={contestant.organiser}
        label={m.seasons_one_organiser()}
        hint={m.seasons_one_organiser_hint()}
      />
      <Select
        label={m.seasons_one_stretch()}
        hint={m.seasons_one_stretch_hint()}
        name="stretch"
        defaultValue={contestant.stretch}
      >
        {[...new Set([...STRETCHES, contestant.stretch])].sort().map((stretch) => (
          <option key={stretch} value={stretch}>
            {stretch === 1 ? m.seasons_one_stretch_usual() : m.seasons_tag_more_time({ percent: percent(stretch - 1) })}
          </option>
        ))}
      </Select>
      <Field
        label={m.seasons_one_stretch_why()}
        hint={m.seasons_one_stretch_why_hint()}
        name="stretch_why"
        maxLength={300}
        autoComplete="off"
        wrong={wrong}
      />
    </>
  )
}

/** The same for officers of a unit, who only see it. */
export function OfUnit({ contestant: { organiser, stretch } }: { contestant: Shown }) {
  useLocale()
  const { percent } = useFormat()
  return (
    <Notice tone="plain" icon="info">
      {organiser ? <p>{m.seasons_one_organiser()}</p> : null}
      {stretch > 1 ? <p>{m.seasons_tag_more_time({ percent: percent(stretch - 1) })}</p> : null}
      <p className="font-normal">{m.seasons_one_for_organiser()}</p>
    </Notice>
  )
}
