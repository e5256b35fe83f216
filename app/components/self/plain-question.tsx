// A question as a plain form: what stands there until the script has come, and where none comes.

import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { SelfQuestion } from '~/domain/show/self-paced-view'
import { m } from '~/paraglide/messages'
import { Bar } from '../player/bar'
import { QuestionMedia } from '../player/picture'
import { promptSize } from '../player/question-view'
import { kindWords } from '../player/waiting'
import { formatNumber, formatPlain } from '../stage/figures'
import { langOf } from '../stage/lang-of'
import { hue, Seal } from '../stage/seal'

interface Props {
  view: SelfQuestion
  locale: Locale
  shown: Locale
}

export function PlainQuestion({ view, locale, shown }: Props) {
  const { question, index } = view
  const prompt = textIn(question.prompt, shown)
  return (
    <>
      <Bar locale={locale} place={view}>
        <span className="pill num">{formatNumber(view.me.points, locale)}</span>
      </Bar>
      <main className={`view asking${question.media ? ' with-media' : ''}`}>
        <div className="ask">
          <h1 tabIndex={-1} lang={langOf(prompt)} className={promptSize(prompt.text)}>
            {prompt.text}
          </h1>
          {question.media && <QuestionMedia media={question.media} locale={shown} />}
        </div>
        <form method="post" className="water">
          <input type="hidden" name="intent" value="answer" />
          <input type="hidden" name="index" value={index} />
          <input type="hidden" name="kind" value={question.kind} />
          <Inputs question={question} locale={locale} shown={shown} />
        </form>
      </main>
    </>
  )
}

const Send = () => (
  <button type="submit" className="btn big">
    {m.player_send()}
  </button>
)

function Inputs({ question, locale, shown }: { question: SelfQuestion['question']; locale: Locale; shown: Locale }) {
  const { kind, choices } = question
  switch (kind) {
    case 'typed':
    case 'number':
      return (
        <div className="typing">
          <label className="field">
            <span>{kindWords(kind)}</span>
            <input
              className="box"
              name="value"
              required
              maxLength={120}
              inputMode={kind === 'number' ? 'decimal' : 'text'}
              autoComplete="off"
            />
          </label>
          <Send />
        </div>
      )
    case 'several':
      return (
        <>
          <div className="tiles wordy">
            {choices.map((choice) => {
              const text = textIn(choice.text, shown)
              return (
                <label key={choice.id} className={`answer ${hue(choice.id)}`}>
                  <Seal id={choice.id} />
                  <span lang={langOf(text)}>{text.text}</span>
                  <input type="checkbox" name="value" value={choice.id} />
                </label>
              )
            })}
          </div>
          <Send />
        </>
      )
    case 'order':
      return (
        <>
          {choices.map((_, place) => (
            <Pick
              key={choices[place]?.id}
              name="value"
              label={m.results_self_place_of({ number: formatPlain(place + 1, locale) })}
              list={choices}
              shown={shown}
            />
          ))}
          <Send />
        </>
      )
    case 'match':
      return (
        <>
          {choices.map((choice) => (
            <Pick
              key={choice.id}
              name={`pair-${choice.id}`}
              label={textIn(choice.text, shown).text}
              list={question.partners}
              shown={shown}
            />
          ))}
          <Send />
        </>
      )
    default:
      return (
        <div className={choices.length > 4 ? 'tiles six' : 'tiles'}>
          {choices.map((choice) => {
            const text = textIn(choice.text, shown)
            return (
              <button
                key={choice.id}
                type="submit"
                name="value"
                value={choice.id}
                className={`answer ${hue(choice.id)}`}
              >
                <Seal id={choice.id} />
                <span lang={langOf(text)}>{text.text}</span>
              </button>
            )
          })}
        </div>
      )
  }
}

interface PickProps {
  name: string
  label: string
  list: readonly SelfQuestion['question']['choices'][number][] | SelfQuestion['question']['partners']
  shown: Locale
}

function Pick({ name, label, list, shown }: PickProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <span className="box select">
        <select name={name} required defaultValue="">
          <option value="">{m.results_self_choose()}</option>
          {list.map(({ id, text }) => (
            <option key={id} value={id}>
              {textIn(text, shown).text}
            </option>
          ))}
        </select>
      </span>
    </label>
  )
}
