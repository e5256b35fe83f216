// The fields of a contestant, as an officer fills them in; only what the rules ask for.
import { useLocale } from '~/components/locale'
import { Check, Field, Select } from '~/components/paper/field'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import type { ContestantRefusal, ContestantFields as Fields } from '~/services/contestants'
import { refusalWords } from './contestant-words'

export interface AskedOfContestants {
  units: readonly { code: string; name: LocalText }[]
  divisions: readonly { id: string; name: LocalText }[]
  born: boolean
  grade: boolean
  kinds: readonly { id: string; name: string }[]
  marks: readonly { id: string; name: string }[]
}

interface Props {
  asked: AskedOfContestants
  fields?: Partial<Fields> | undefined
  wrong?: { code: ContestantRefusal; why: string[] } | null | undefined
}

export function ContestantFields({ asked, fields, wrong }: Props) {
  const locale = useLocale()
  const at = (...codes: ContestantRefusal[]) =>
    wrong && codes.includes(wrong.code) ? refusalWords(wrong.code, wrong.why) : null
  return (
    <>
      <Field
        label={m.seasons_contestants_name()}
        name="name"
        required
        maxLength={80}
        defaultValue={fields?.name}
        autoComplete="off"
        wrong={at('bad_name')}
      />
      <Field
        label={m.seasons_contestants_nickname()}
        hint={m.seasons_contestants_nickname_hint()}
        name="nickname"
        maxLength={40}
        defaultValue={fields?.nickname}
        autoComplete="off"
        wrong={at('bad_nickname')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select label={m.seasons_contestants_unit()} name="unit" defaultValue={fields?.unit} wrong={at('unknown_unit')}>
          {asked.units.map(({ code, name }) => (
            <option key={code} value={code}>
              {textIn(name, locale).text}
            </option>
          ))}
        </Select>
        <Select
          label={m.seasons_contestants_division()}
          name="division"
          defaultValue={fields?.division}
          wrong={at('unknown_division', 'not_eligible')}
        >
          {asked.divisions.map(({ id, name }) => (
            <option key={id} value={id}>
              {textIn(name, locale).text}
            </option>
          ))}
        </Select>
        <Field
          label={m.seasons_contestants_school()}
          name="school"
          maxLength={120}
          defaultValue={fields?.school ?? ''}
          autoComplete="off"
        />
        {asked.born ? (
          <Field
            label={m.seasons_contestants_born()}
            hint={m.seasons_contestants_born_hint()}
            name="born"
            maxLength={10}
            pattern="\d{4}(-\d{2}-\d{2})?"
            defaultValue={fields?.born ?? ''}
            autoComplete="off"
            wrong={at('bad_birth')}
          />
        ) : null}
        {asked.grade ? (
          <Field
            label={m.seasons_contestants_grade()}
            name="grade"
            type="number"
            min={1}
            max={12}
            defaultValue={fields?.grade ?? ''}
          />
        ) : null}
        {asked.kinds.length > 0 ? (
          <Select label={m.seasons_contestants_kind()} name="kind" defaultValue={fields?.kind ?? ''}>
            <option value="">–</option>
            {asked.kinds.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        ) : null}
      </div>
      {asked.marks.length > 0 ? (
        <fieldset className="grid grid-cols-1 gap-2">
          <legend className="font-semibold">{m.seasons_contestants_marks()}</legend>
          <p className="text-sm text-quiet">{m.seasons_contestants_marks_hint()}</p>
          {asked.marks.map(({ id, name }) => (
            <Check key={id} name="mark" value={id} label={name} defaultChecked={fields?.marks?.includes(id) ?? false} />
          ))}
        </fieldset>
      ) : null}
    </>
  )
}
