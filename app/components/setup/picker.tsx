// All questions that may be asked, to be picked by hand: found without tones, looked into before they are taken.
import { useMemo, useState } from 'react'
import { Words } from '~/components/host/words-in'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Dialog } from '~/components/paper/dialog'
import { control } from '~/components/paper/field'
import { formatNumber } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import type { QuestionSummary } from '~/domain/question/summary'
import type { Locale, LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { fold } from '~/domain/text/fold'
import { m } from '~/paraglide/messages'
import type { Change, Choice } from './choice'
import type { Pool } from './pool'
import { QuestionDetails } from './question-details'
import { questionFacts } from './words'

const SHOWN = 60

const allWords = (text: LocalText) => (typeof text === 'string' ? text : Object.values(text).join(' '))

/** Questions with a picture or a sound may all ask the same: what is right tells them apart. */
function toldApart({ lines }: QuestionSummary, locale: Locale): string {
  const right = lines.filter((line) => line.right).map(({ text }) => textIn(text, locale).text)
  return right.length > 0 ? ` · ✓ ${right.slice(0, 2).join(', ')}` : ''
}

/** What a question is found by: title, prompt and choices in every language, folded. */
export function searchText({ title, prompt, lines, level }: QuestionSummary): string {
  const words = [title, prompt, ...lines.flatMap(({ text, partner }) => (partner ? [text, partner] : [text]))].map(
    allWords,
  )
  return fold(`${words.join(' ')} ${level}`, { tones: false })
}

function Found({
  question,
  chosen,
  full,
  change,
}: {
  question: QuestionSummary
  chosen: boolean
  full: boolean
  change(change: Change): void
}) {
  const locale = useLocale()
  return (
    <li className="border-b border-line last:border-0">
      <div className="flex items-start gap-3">
        <details className="group min-w-0 flex-1">
          <summary className="cursor-pointer list-none py-2.5 focus-visible:outline-3 focus-visible:outline-link [&::-webkit-details-marker]:hidden">
            <span className="block leading-snug font-semibold">
              <Words text={question.prompt} />
            </span>
            <span className="text-sm text-quiet">
              {questionFacts(question, null, locale)}
              {question.media ? toldApart(question, locale) : ''}
            </span>
          </summary>
          <QuestionDetails question={question} />
        </details>
        <button
          type="button"
          className={button(chosen ? 'quiet' : 'plain', 'mt-2 shrink-0')}
          disabled={full && !chosen}
          aria-label={`${chosen ? m.setup_remove() : m.setup_add()}: ${textIn(question.title, locale).text}`}
          onClick={() => change({ type: chosen ? 'remove' : 'add', id: question.id })}
        >
          <Icon name={chosen ? 'check' : 'plus'} />
          {chosen ? m.setup_added() : m.setup_add()}
        </button>
      </div>
    </li>
  )
}

interface Props {
  pool: Pool
  choice: Choice
  most: number
  change(change: Change): void
  onClose(): void
}

export function Picker({ pool, choice, most, change, onClose }: Props) {
  const locale = useLocale()
  const [search, setSearch] = useState('')
  const [place, setPlace] = useState('')
  const texts = useMemo(() => new Map(pool.questions.map((question) => [question.id, searchText(question)])), [pool])
  const words = fold(search, { tones: false }).split(' ').filter(Boolean)
  const found = pool.questions.filter(
    (question) =>
      (place === '' || question.bank === place || `${question.bank}/${question.topic}` === place) &&
      words.every((word) => texts.get(question.id)?.includes(word)),
  )
  return (
    <Dialog
      title={m.setup_pick_title()}
      onClose={onClose}
      wide
      foot={
        <>
          <span className="mr-auto self-center text-quiet">
            {m.setup_chosen({ count: formatNumber(choice.questions.length, locale) })}
          </span>
          <button type="button" className={button('main')} onClick={onClose}>
            {m.setup_pick_done()}
          </button>
        </>
      }
    >
      <div className="sticky top-0 z-10 grid gap-2 bg-card pb-2 sm:grid-cols-[1fr_16rem]">
        <input
          type="search"
          className={control}
          placeholder={m.setup_search()}
          aria-label={m.setup_search()}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <select
          className={control}
          aria-label={m.setup_topics()}
          value={place}
          onChange={(event) => setPlace(event.target.value)}
        >
          <option value="">{m.setup_all_banks()}</option>
          {pool.banks.map((bank) => (
            <optgroup key={bank.id} label={textIn(bank.name, locale).text}>
              <option value={bank.id}>{textIn(bank.name, locale).text}</option>
              {bank.topics.map((topic) => (
                <option key={topic.id} value={`${bank.id}/${topic.id}`}>
                  {textIn(topic.name, locale).text}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      {found.length === 0 ? <p className="py-8 text-center text-quiet">{m.setup_nothing_found()}</p> : null}
      <ul>
        {found.slice(0, SHOWN).map((question) => (
          <Found
            key={question.id}
            question={question}
            chosen={choice.questions.includes(question.id)}
            full={choice.questions.length >= most}
            change={change}
          />
        ))}
      </ul>
      {found.length > SHOWN ? (
        <p className="pt-3 text-quiet">{m.setup_more({ count: formatNumber(found.length - SHOWN, locale) })}</p>
      ) : null}
    </Dialog>
  )
}
