// How the answers to one question fell: bars in the colours of the choices, with their seals.
import { useFormat } from '~/components/format'
import { Words } from '~/components/host/words-in'
import { useLocale } from '~/components/locale'
import { Icon } from '~/components/stage/icon'
import { hue, Seal } from '~/components/stage/seal'
import type { Count } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import type { QuestionInResults } from '~/shows/show-results'
import { answerInWords, keyInWords } from './key-in-words'

function Bar({ share, hueOf }: { share: number; hueOf?: string }) {
  return (
    <span className={`block h-3 rounded-pill bg-sand ${hueOf ? hue(hueOf) : ''}`} aria-hidden="true">
      <i
        className={`block h-full rounded-pill print:[print-color-adjust:exact] ${hueOf ? 'bg-(--c)' : 'bg-bar'}`}
        style={{ width: `${Math.max(share * 100, share > 0 ? 2 : 0)}%` }}
      />
    </span>
  )
}

const Right = () => (
  <>
    <Icon name="check" className="shrink-0 text-up" />
    <span className="sr-only">{m.results_is_right()}</span>
  </>
)

/** Choices always stand there; of typed answers and numbers the most frequent. */
export function QuestionBars({ question }: { question: QuestionInResults }) {
  const locale = useLocale()
  const { digits } = useFormat()
  const { counts, answered, kind } = question
  const most = Math.max(1, answered)
  const named = ({ value, right }: Count) => {
    if (kind === 'order' || kind === 'match') return right ? m.results_wholly_right() : m.results_not_wholly_right()
    return kind === 'number' ? answerInWords(question, Number(value), locale) : value
  }
  return (
    <>
      <ul className="flex flex-col gap-2">
        {counts.map((count) => {
          const choice = question.choices.find(({ id }) => id === count.value)
          return (
            <li
              key={count.value}
              className={`flex items-center gap-x-3 rounded-field px-2 py-1 ${count.right ? 'bg-right-wash' : ''}`}
            >
              {choice ? (
                <span className={`text-[1.75rem] ${hue(choice.id)}`}>
                  <Seal id={choice.id} />
                </span>
              ) : null}
              <span className="min-w-0 flex-1">
                <span className={`flex items-center gap-1.5 ${count.right ? 'font-semibold' : ''}`}>
                  <span className="min-w-0 break-words">{choice ? <Words text={choice.text} /> : named(count)}</span>
                  {count.right ? <Right /> : null}
                </span>
                <Bar share={count.count / most} hueOf={choice?.id} />
              </span>
              <b className="w-10 text-end font-figures">{digits(count.count)}</b>
            </li>
          )
        })}
      </ul>
      {question.choices.length === 0 || kind === 'order' || kind === 'match' ? <Key question={question} /> : null}
    </>
  )
}

function Key({ question }: { question: QuestionInResults }) {
  const words = keyInWords(question, useLocale())
  if (words === '') return null
  return (
    <p className="mt-2 text-sm">
      <span className="font-semibold">{m.results_key()}: </span>
      {words}
    </p>
  )
}
