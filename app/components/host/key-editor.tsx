// What counts as right, to be changed: one editor for each kind of question.
import { hue, Seal } from '~/components/stage/seal'
import type { AnswerKey } from '~/domain/show/show-question'
import { m } from '~/paraglide/messages'
import type { Correctable } from './correct-dialog'
import { NumberKey, TypedKey } from './open-key-editors'
import { MatchKey, OrderKey } from './placed-key-editors'
import { Words } from './words-in'

export interface EditorProps<K extends AnswerKey['kind']> {
  question: Correctable
  value: Extract<AnswerKey, { kind: K }>
  onChange(key: AnswerKey): void
}

/** Whether the key may be sent: something is right, nothing is missing, no partner is taken twice. */
export function isComplete(question: Pick<Correctable, 'choices'>, key: AnswerKey): boolean {
  switch (key.kind) {
    case 'choice':
    case 'choices':
      return key.ids.length > 0
    case 'typed':
      return key.accept.length > 0
    case 'number':
      return Number.isFinite(key.right) && (key.tolerance === null || key.tolerance >= 0)
    case 'order':
      return key.ids.length === question.choices.length
    case 'match': {
      const partners = question.choices.map(({ id }) => key.pairs[id])
      return partners.every(Boolean) && new Set(partners).size === partners.length
    }
    case 'none':
      return false
  }
}

function ChoiceKey({ question, value, onChange }: EditorProps<'choice' | 'choices'>) {
  const toggle = (id: string) => {
    const ids = value.ids.includes(id) ? value.ids.filter((one) => one !== id) : [...value.ids, id].sort()
    onChange({ ...value, ids })
  }
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-semibold">
        {value.kind === 'choice' ? m.host_key_choice() : m.host_key_choices()}
      </legend>
      {question.choices.map((choice) => (
        <label
          key={choice.id}
          className={`flex min-h-12 cursor-pointer items-center gap-3 rounded-field px-3 ${value.ids.includes(choice.id) ? 'bg-right-wash font-semibold' : 'bg-sand'}`}
        >
          <input
            type="checkbox"
            className="size-5 accent-primary"
            checked={value.ids.includes(choice.id)}
            onChange={() => toggle(choice.id)}
          />
          <span className={`text-2xl ${hue(choice.id)}`}>
            <Seal id={choice.id} />
          </span>
          <Words text={choice.text} />
        </label>
      ))}
    </fieldset>
  )
}

export function KeyEditor({
  question,
  value,
  onChange,
}: {
  question: Correctable
  value: AnswerKey
  onChange(key: AnswerKey): void
}) {
  switch (value.kind) {
    case 'choice':
    case 'choices':
      return <ChoiceKey question={question} value={value} onChange={onChange} />
    case 'typed':
      return <TypedKey question={question} value={value} onChange={onChange} />
    case 'number':
      return <NumberKey question={question} value={value} onChange={onChange} />
    case 'order':
      return <OrderKey question={question} value={value} onChange={onChange} />
    case 'match':
      return <MatchKey question={question} value={value} onChange={onChange} />
    case 'none':
      return null
  }
}
