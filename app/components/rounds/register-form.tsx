// The form of a registration: only what the rules of the chosen division need, and each consent by itself.
import { Form } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Notice } from '~/components/paper/card'
import { Check, Field, Select } from '~/components/paper/field'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { Asked } from '~/domain/round/asked'
import { m } from '~/paraglide/messages'
import type { ConsentPurpose } from '~/services/contestants'

export interface RegisterPage {
  division: string
  asked: Asked
  /** Names of kinds and marks. */
  known: Record<string, string>
  grades: { min: number; max: number }
  units: { code: string; name: LocalText; depth: number }[]
}

export interface RegisterWish {
  name: string
  nickname: string
  unit: string
  school: string
  born: string
  grade: string
  kind: string
  marks: string[]
  consents: ConsentPurpose[]
}

export type RegisterField = keyof RegisterWish | ConsentPurpose

export const EMPTY_WISH: RegisterWish = {
  name: '',
  nickname: '',
  unit: '',
  school: '',
  born: '',
  grade: '',
  kind: '',
  marks: [],
  consents: [],
}

interface Props {
  page: RegisterPage
  wish: RegisterWish
  /** Fields that are wrong, and why. */
  wrong: ReadonlyMap<RegisterField, string>
}

export function RegisterForm({ page, wish, wrong }: Props) {
  const locale = useLocale()
  const { asked, known, grades, units, division } = page
  const at = (field: RegisterField) => wrong.get(field) ?? null
  const indent = (depth: number) => '  '.repeat(depth)
  return (
    <Form method="post" className="grid gap-5">
      <input type="hidden" name="division" value={division} />
      <Field
        name="name"
        label={m.rounds_name()}
        hint={m.rounds_name_hint()}
        defaultValue={wish.name}
        wrong={at('name')}
        autoComplete="name"
        required
        maxLength={160}
      />
      <Field
        name="nickname"
        label={m.rounds_nickname()}
        hint={m.rounds_nickname_hint()}
        defaultValue={wish.nickname}
        wrong={at('nickname')}
        autoComplete="off"
        maxLength={80}
      />
      <Select name="unit" label={m.rounds_unit()} defaultValue={wish.unit} wrong={at('unit')} required>
        <option value="">{m.rounds_choose()}</option>
        {units.map(({ code, name, depth }) => (
          <option key={code} value={code}>
            {indent(depth)}
            {textIn(name, locale).text}
          </option>
        ))}
      </Select>
      <Field
        name="school"
        label={m.rounds_school()}
        hint={m.rounds_optional()}
        defaultValue={wish.school}
        maxLength={120}
      />
      {asked.born === 'day' ? (
        <Field
          name="born"
          type="date"
          label={m.rounds_born()}
          hint={m.rounds_born_hint()}
          defaultValue={wish.born}
          wrong={at('born')}
          required
        />
      ) : asked.born === 'year' ? (
        <Field
          name="born"
          inputMode="numeric"
          pattern="\d{4}"
          maxLength={4}
          label={m.rounds_born_year()}
          hint={m.rounds_born_year_hint()}
          defaultValue={wish.born}
          wrong={at('born')}
          required
        />
      ) : null}
      {asked.grade ? (
        <Select name="grade" label={m.rounds_grade()} defaultValue={wish.grade} wrong={at('grade')} required>
          <option value="">{m.rounds_choose()}</option>
          {Array.from({ length: grades.max - grades.min + 1 }, (_, index) => grades.min + index).map((grade) => (
            <option key={grade} value={grade}>
              {grade}
            </option>
          ))}
        </Select>
      ) : null}
      {asked.kinds && asked.kinds.length > 1 ? (
        <Select name="kind" label={m.rounds_kind()} defaultValue={wish.kind} wrong={at('kind')} required>
          <option value="">{m.rounds_choose()}</option>
          {asked.kinds.map((kind) => (
            <option key={kind} value={kind}>
              {known[kind] ?? kind}
            </option>
          ))}
        </Select>
      ) : asked.kinds?.[0] ? (
        <Check
          name="kind"
          value={asked.kinds[0]}
          label={m.rounds_i_am({ kind: known[asked.kinds[0]] ?? asked.kinds[0] })}
          defaultChecked={wish.kind === asked.kinds[0]}
        />
      ) : null}
      {asked.marks.map((mark) => (
        <Check
          key={mark}
          name="marks"
          value={mark}
          label={m.rounds_i_am({ kind: known[mark] ?? mark })}
          hint={m.rounds_mark_hint()}
          defaultChecked={wish.marks.includes(mark)}
        />
      ))}
      <fieldset className="grid gap-4 rounded-card bg-sand p-4">
        <legend className="float-left mb-1 w-full text-lg font-extrabold">{m.rounds_consents()}</legend>
        <p>{m.rounds_consents_text()}</p>
        {at('take_part') ? <Notice tone="warn">{at('take_part')}</Notice> : null}
        <Check
          name="take_part"
          label={m.rounds_consent_take_part()}
          hint={m.rounds_consent_take_part_hint()}
          defaultChecked={wish.consents.includes('take_part')}
          required
        />
        <Check
          name="publish_nickname"
          label={m.rounds_consent_publish_nickname()}
          hint={m.rounds_consent_publish_nickname_hint()}
          defaultChecked={wish.consents.includes('publish_nickname')}
        />
        <Check
          name="certificate"
          label={m.rounds_consent_certificate()}
          hint={m.rounds_consent_certificate_hint()}
          defaultChecked={wish.consents.includes('certificate')}
        />
        <p className="font-semibold">{m.rounds_under_16()}</p>
      </fieldset>
      <div>
        <button type="submit" className={button('main', 'max-sm:w-full')}>
          {m.rounds_register()}
        </button>
      </div>
    </Form>
  )
}
