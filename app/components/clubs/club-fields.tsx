// The fields of a club, when it is made and when it is edited.
import { useLocale } from '~/components/locale'
import { Field, Select } from '~/components/paper/field'
import { m } from '~/paraglide/messages'
import type { Club, ClubRefusal } from '~/services/clubs'
import { dayNames } from './meeting'

const REFUSED: Record<ClubRefusal, () => string> = {
  bad_name: m.clubs_refused_bad_name,
  name_taken: m.clubs_refused_name_taken,
  unknown_unit: m.clubs_refused_unknown_unit,
  unknown_club: m.clubs_refused_unknown_club,
}

export function ClubFields({
  club,
  wrong,
}: {
  club?: Pick<Club, 'name' | 'members' | 'meets'>
  wrong?: ClubRefusal | null | undefined
}) {
  useLocale()
  return (
    <>
      <Field
        label={m.clubs_name()}
        name="name"
        required
        maxLength={60}
        defaultValue={club?.name}
        wrong={wrong ? REFUSED[wrong]() : null}
        autoComplete="off"
      />
      <Field
        label={m.clubs_members_field()}
        hint={m.clubs_members_hint()}
        name="members"
        type="number"
        inputMode="numeric"
        min={1}
        max={100_000}
        defaultValue={club?.members ?? ''}
      />
      <div className="grid grid-cols-2 gap-3">
        <Select label={m.clubs_day()} name="day" defaultValue={club?.meets?.day ?? ''}>
          <option value="">{m.clubs_no_day()}</option>
          {dayNames().map((name, day) => (
            <option key={name} value={day}>
              {name}
            </option>
          ))}
        </Select>
        <Field label={m.clubs_time()} name="time" type="time" defaultValue={club?.meets?.time ?? ''} />
      </div>
    </>
  )
}
