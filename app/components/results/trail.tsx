// Who corrected what, when and why.
import { useFormat } from '~/components/format'
import { Words } from '~/components/host/words-in'
import { useLocale } from '~/components/locale'
import { Card, Empty } from '~/components/paper/card'
import { keyWords } from '~/domain/show/answer-words'
import { m } from '~/paraglide/messages'
import type { NamedAmendment, QuestionInResults } from '~/shows/show-results'

const WHAT = {
  corrected: m.results_trail_corrected,
  voided: m.results_trail_voided,
  restored: m.results_trail_restored,
}

function Entry({ entry, question }: { entry: NamedAmendment; question: QuestionInResults | undefined }) {
  const locale = useLocale()
  const { dateTime, digits } = useFormat()
  const keys = entry.what === 'corrected' && question && entry.before && entry.after
  return (
    <li className="py-3">
      <p className="font-semibold">{WHAT[entry.what]({ number: digits(entry.index + 1) })}</p>
      {question ? (
        <p className="text-quiet">
          <Words text={question.prompt} />
        </p>
      ) : null}
      {keys && question && entry.before && entry.after ? (
        <p>
          {m.results_trail_key({
            before: keyWords(question, entry.before, locale),
            after: keyWords(question, entry.after, locale),
          })}
        </p>
      ) : null}
      {entry.reason ? <p>“{entry.reason}”</p> : null}
      <p className="text-sm text-quiet">
        {m.results_trail_by({ who: entry.who ?? m.results_trail_unknown(), when: dateTime(entry.at) })}
      </p>
    </li>
  )
}

export function Trail({
  trail,
  questions,
}: {
  trail: readonly NamedAmendment[]
  questions: readonly QuestionInResults[]
}) {
  return (
    <Card>
      {trail.length === 0 ? (
        <Empty title={m.results_trail_empty()}>{m.results_trail_empty_text()}</Empty>
      ) : (
        <ol className="divide-y divide-line">
          {trail.map((entry) => (
            <Entry
              key={`${entry.at} ${entry.index} ${entry.what}`}
              entry={entry}
              question={questions.find(({ index }) => index === entry.index)}
            />
          ))}
        </ol>
      )}
    </Card>
  )
}
