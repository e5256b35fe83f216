// Correcting the key of a question, or voiding it, during the show and after: scores and ranks follow.
import { type FormEvent, useState } from 'react'
import { button } from '~/components/paper/button'
import { Dialog } from '~/components/paper/dialog'
import { Field } from '~/components/paper/field'
import type { AnswerKey } from '~/domain/show/show-question'
import type { AskedQuestion, Count } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { isComplete, KeyEditor } from './key-editor'
import { Words } from './words-in'

/** A question as it stands: with the key in force and how the answers fell. */
export interface Correctable
  extends Pick<AskedQuestion, 'kind' | 'title' | 'prompt' | 'choices' | 'partners' | 'hint' | 'unit'> {
  index: number
  key: AnswerKey
  counts: readonly Count[]
  answered: number
  voided: boolean
}

interface Props {
  /** null: it is being fetched. */
  question: Correctable | null
  /** What the sheet opens with. */
  first: 'correct' | 'void'
  onCorrect(key: AnswerKey, reason: string): void
  onVoid(voided: boolean, reason: string): void
  onClose(): void
}

const MOST_REASON = 200

function WaySwitch({ chosen, choose }: { chosen: Props['first']; choose(way: Props['first']): void }) {
  const way = (name: Props['first'], words: string) => (
    <button
      type="button"
      aria-pressed={chosen === name}
      onClick={() => choose(name)}
      className={`min-h-11 flex-1 cursor-pointer rounded-field px-3 font-semibold focus-visible:outline-3 focus-visible:outline-link ${chosen === name ? 'bg-card text-ink shadow-lift-1' : 'text-quiet'}`}
    >
      {words}
    </button>
  )
  return (
    <fieldset aria-label={m.host_amend()} className="flex gap-1 rounded-field bg-sand p-1">
      {way('correct', m.host_correct_key())}
      {way('void', m.host_void())}
    </fieldset>
  )
}

function Form({ question, first, onCorrect, onVoid }: Omit<Props, 'question' | 'onClose'> & { question: Correctable }) {
  const [way, setWay] = useState<Props['first']>(question.kind === 'poll' ? 'void' : first)
  const [key, setKey] = useState(question.key)
  const [reason, setReason] = useState('')
  const unchanged = JSON.stringify(key) === JSON.stringify(question.key)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (way === 'void') onVoid(!question.voided, reason.trim())
    else if (isComplete(question, key) && !unchanged) onCorrect(key, reason.trim())
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <p className="text-lg leading-snug font-semibold">
        <Words text={question.prompt} />
      </p>
      {question.kind === 'poll' ? null : <WaySwitch chosen={way} choose={setWay} />}
      {way === 'correct' ? (
        <>
          {question.voided ? <p className="text-sm text-quiet">{m.host_correct_voided()}</p> : null}
          <KeyEditor question={question} value={key} onChange={setKey} />
        </>
      ) : (
        <p>{question.voided ? m.host_restore_text() : m.host_void_text()}</p>
      )}
      <Field
        label={m.host_reason()}
        hint={m.host_reason_hint()}
        value={reason}
        maxLength={MOST_REASON}
        onChange={(event) => setReason(event.target.value)}
      />
      {way === 'correct' ? (
        <>
          <button
            type="submit"
            className={button('main', 'min-h-12')}
            disabled={unchanged || !isComplete(question, key)}
          >
            {m.host_correct_save()}
          </button>
          <p className="text-sm text-quiet">{unchanged ? m.host_correct_unchanged() : m.host_correct_follows()}</p>
        </>
      ) : (
        <button type="submit" className={button(question.voided ? 'main' : 'danger', 'min-h-12')}>
          {question.voided ? m.host_restore() : m.host_void_save()}
        </button>
      )}
    </form>
  )
}

export function CorrectDialog({ question, onClose, ...rest }: Props) {
  return (
    <Dialog title={question ? <Words text={question.title} /> : m.host_loading()} onClose={onClose}>
      {question ? (
        <Form key={JSON.stringify(question.key)} question={question} {...rest} />
      ) : (
        <p className="text-quiet">{m.host_loading()}</p>
      )}
    </Dialog>
  )
}
