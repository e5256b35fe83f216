// All questions of a show, hardest first or in order, with the sheet in which one is corrected.
import { useState } from 'react'
import { CorrectDialog } from '~/components/host/correct-dialog'
import type { AnswerKey } from '~/domain/show/show-question'
import { m } from '~/paraglide/messages'
import type { QuestionInResults } from '~/shows/show-results'
import { QuestionCard } from './question-card'

/** What the page does with a correction. */
export interface Amend {
  correct(index: number, key: AnswerKey, reason: string): void
  void(index: number, voided: boolean, reason: string): void
}

interface Props {
  questions: readonly QuestionInResults[]
  hardest: readonly number[]
  amend: Amend | null
}

/** The hardest first; then, in order, those without a right share. */
function sortedBy(questions: readonly QuestionInResults[], hardest: readonly number[]): readonly QuestionInResults[] {
  const place = (index: number) => (hardest.includes(index) ? hardest.indexOf(index) : hardest.length + index)
  return [...questions].sort((a, b) => place(a.index) - place(b.index))
}

function OrderSwitch({ byHardest, set }: { byHardest: boolean; set(byHardest: boolean): void }) {
  const way = (chosen: boolean, words: string) => (
    <button
      type="button"
      aria-pressed={chosen === byHardest}
      onClick={() => set(chosen)}
      className="min-h-11 cursor-pointer rounded-field px-4 font-semibold text-quiet focus-visible:outline-3 focus-visible:outline-link aria-pressed:bg-card aria-pressed:text-ink aria-pressed:shadow-lift-1"
    >
      {words}
    </button>
  )
  return (
    <fieldset aria-label={m.results_order_of()} className="mb-4 flex w-fit gap-1 rounded-card bg-sand p-1 print:hidden">
      {way(true, m.results_hardest())}
      {way(false, m.results_in_order())}
    </fieldset>
  )
}

export function Questions({ questions, hardest, amend }: Props) {
  const [byHardest, setByHardest] = useState(true)
  const [open, setOpen] = useState<{ index: number; first: 'correct' | 'void' } | null>(null)
  const list = byHardest ? sortedBy(questions, hardest) : questions
  const chosen = open && questions.find(({ index }) => index === open.index)
  return (
    <>
      {hardest.length > 1 ? <OrderSwitch byHardest={byHardest} set={setByHardest} /> : null}
      <div className="grid gap-5 lg:grid-cols-2 print:grid-cols-1">
        {list.map((question) => (
          <QuestionCard
            key={question.index}
            question={question}
            mayCorrect={amend !== null}
            onCorrect={() => setOpen({ index: question.index, first: 'correct' })}
            onVoid={() => setOpen({ index: question.index, first: 'void' })}
          />
        ))}
      </div>
      {amend && open && chosen ? (
        <CorrectDialog
          question={chosen}
          first={open.first}
          onClose={() => setOpen(null)}
          onCorrect={(key, reason) => {
            setOpen(null)
            amend.correct(open.index, key, reason)
          }}
          onVoid={(voided, reason) => {
            setOpen(null)
            amend.void(open.index, voided, reason)
          }}
        />
      ) : null}
    </>
  )
}
