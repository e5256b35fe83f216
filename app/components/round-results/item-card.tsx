// One item after the round: how it went, what that says, and how the answers fell.
import { Link } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { button } from '~/components/paper/button'
import { Card, Tag } from '~/components/paper/card'
import { Icon } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'
import { FEW, hintWords, type ItemTrouble } from './item-hints'

export interface AnalysedItem {
  ref: string
  title: string
  prompt: string
  had: number
  blank: number
  difficulty: number | null
  discrimination: number | null
  void: 'full' | 'out' | null
  trouble: ItemTrouble | null
  answers: { words: string; count: number; right: boolean }[]
  /** Answers that are not in `answers`. */
  others: number
}

const WIDTH = 240

function Bars({ item }: { item: AnalysedItem }) {
  const { percent, number } = useFormat()
  const all = Math.max(1, item.had)
  return (
    <ul className="grid gap-1.5">
      {item.answers.map(({ words, count, right }) => (
        <li
          key={words}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 sm:grid-cols-[minmax(0,1fr)_15rem_5.5rem]"
        >
          <span className={`min-w-0 break-words ${right ? 'font-semibold' : ''}`}>
            {right ? <Icon name="check" className="me-1 text-right" /> : null}
            {words}
            {right ? <span className="sr-only"> ({m.roundresults_item_right_answer()})</span> : null}
          </span>
          <svg
            viewBox={`0 0 ${WIDTH} 12`}
            className="h-3 w-full max-sm:hidden"
            aria-hidden="true"
            preserveAspectRatio="none"
          >
            <rect width={WIDTH} height="12" rx="6" fill="var(--sand)" />
            <rect width={(count / all) * WIDTH} height="12" rx="6" fill={right ? 'var(--right)' : 'var(--bar)'} />
          </svg>
          <span className="text-end font-figures whitespace-nowrap">
            {number(count)} · {percent(count / all)}
          </span>
        </li>
      ))}
      {item.others > 0 ? (
        <li className="text-sm text-quiet">{m.roundresults_item_others({ count: number(item.others) })}</li>
      ) : null}
    </ul>
  )
}

export function ItemCard({ item, base }: { item: AnalysedItem; base: string }) {
  const { number, percent } = useFormat()
  const { ref, title, prompt, had, blank, difficulty, discrimination } = item
  const trouble = had < FEW ? null : item.trouble
  return (
    <Card className="grid grid-cols-1 gap-3">
      <header>
        <p className="flex flex-wrap items-center gap-2 text-sm text-quiet">
          {title}
          {item.void ? (
            <Tag tone="warn">{item.void === 'full' ? m.roundresults_void_full() : m.roundresults_void_out()}</Tag>
          ) : null}
        </p>
        <h2 className="text-lg leading-snug font-extrabold">{prompt}</h2>
      </header>
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        <div>
          <dd className="text-xl font-extrabold">{difficulty === null ? '–' : percent(difficulty)}</dd>
          <dt className="text-sm text-quiet">{m.roundresults_item_difficulty()}</dt>
        </div>
        <div>
          <dd className="text-xl font-extrabold">{discrimination === null ? '–' : number(discrimination, 2)}</dd>
          <dt className="text-sm text-quiet">{m.roundresults_item_discrimination()}</dt>
        </div>
        <div className="content-end text-sm text-quiet">
          <dt className="sr-only">{m.roundresults_papers_title()}</dt>
          <dd>
            {m.roundresults_item_had({ count: number(had) })} · {m.roundresults_item_blank({ count: number(blank) })}
          </dd>
        </div>
      </dl>
      <p
        className={`rounded-field px-3 py-2 text-sm font-semibold ${trouble === 'wrong' || trouble === 'distractor' ? 'bg-wrong-wash text-warn-ink' : trouble ? 'bg-gold-wash text-gold-ink' : 'bg-sand'}`}
      >
        {hintWords(trouble, had)}
      </p>
      <Bars item={item} />
      <p className="print:hidden">
        <Link to={`${base}?${new URLSearchParams({ part: 'amend', item: ref })}#item`} className={button('plain')}>
          <Icon name="edit" />
          {m.roundresults_item_mend()}
        </Link>
      </p>
    </Card>
  )
}
