// Question by question: what one player gave, what was right, what it brought.
import { useFormat } from '~/components/format'
import { Words } from '~/components/host/words-in'
import { useLocale } from '~/components/locale'
import { Tag } from '~/components/paper/card'
import { Icon } from '~/components/stage/icon'
import type { PlayerAnswer, PlayerResult } from '~/domain/show/results'
import { m } from '~/paraglide/messages'
import type { QuestionInResults } from '~/shows/show-results'
import { answerInWords, keyInWords } from './key-in-words'

type Question = Pick<
  QuestionInResults,
  'index' | 'kind' | 'title' | 'prompt' | 'choices' | 'partners' | 'unit' | 'key' | 'voided'
>

function Mark({ answer, kind }: { answer: PlayerAnswer; kind: Question['kind'] }) {
  const { percent } = useFormat()
  if (kind === 'poll') return null
  if (answer.grade >= 1) return <Sign name="check" tone="text-up" words={m.results_was_right()} />
  if (answer.grade > 0) return <Tag tone="gold">{m.results_partly({ share: percent(answer.grade) })}</Tag>
  return <Sign name="cross" tone="text-down" words={m.results_was_wrong()} />
}

function Sign({ name, tone, words }: { name: 'check' | 'cross'; tone: string; words: string }) {
  return (
    <span className={`inline-flex items-center gap-1.5 font-semibold ${tone}`}>
      <Icon name={name} />
      {words}
    </span>
  )
}

/** `before`: the question was over when the player came. */
function Row({ question, answer, before }: { question: Question; answer: PlayerAnswer | null; before: boolean }) {
  const locale = useLocale()
  const { digits, number, seconds } = useFormat()
  const right = keyInWords(question, locale)
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[2.5rem_minmax(0,1fr)_9rem] print:break-inside-avoid">
      <b className="text-lg max-sm:hidden">{digits(question.index + 1)}</b>
      <div className="min-w-0">
        <p className="font-semibold">
          <span className="sm:hidden">{digits(question.index + 1)}. </span>
          <Words text={question.prompt} /> {question.voided ? <Tag tone="warn">{m.results_voided()}</Tag> : null}
        </p>
        <p className="break-words">
          <span className="text-quiet">{m.results_answer()}: </span>
          {answer
            ? answerInWords(question, answer.value, locale)
            : before
              ? m.results_before_joining()
              : m.results_none_given()}
        </p>
        {(!answer || answer.grade < 1) && right !== '' ? (
          <p className="break-words">
            <span className="text-quiet">{m.results_key()}: </span>
            {right}
          </p>
        ) : null}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 sm:flex-col sm:items-end">
        {answer ? (
          <>
            <Mark answer={answer} kind={question.kind} />
            {question.kind === 'poll' ? null : <b className="font-figures">+{number(answer.gain)}</b>}
            <span className="text-sm text-quiet">{seconds(answer.ms)}</span>
          </>
        ) : (
          <span className="text-quiet">–</span>
        )}
      </div>
    </li>
  )
}

export function PlayerAnswers({ player, questions }: { player: PlayerResult; questions: readonly Question[] }) {
  return (
    <ol className="divide-y divide-line">
      {questions.map((question) => (
        <Row
          key={question.index}
          question={question}
          answer={player.answers[question.index] ?? null}
          before={question.index < player.from}
        />
      ))}
    </ol>
  )
}
