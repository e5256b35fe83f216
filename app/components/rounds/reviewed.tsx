// One item of a paper as it was marked; after publication with what is right, and why.
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { Tag } from '~/components/paper/card'
import { Gaps } from '~/components/sitting/gaps'
import { Icon } from '~/components/stage/icon'
import { langOf } from '~/components/stage/lang-of'
import { textIn } from '~/domain/question/text-in'
import { answerWords, keyWords } from '~/domain/show/answer-words'
import { m } from '~/paraglide/messages'
import type { ReviewedItem } from '~/services/papers'

export function Reviewed({ item, number }: { item: ReviewedItem; number: number }) {
  const locale = useLocale()
  const format = useFormat()
  const { asked, value, key, right, marks, why } = item
  const prompt = textIn(asked.prompt, locale)
  const explained = why && textIn(why.explanation, locale)
  const full = right >= 1
  const blank = value === null
  const written = (words: string | number) => (typeof words === 'number' ? format.number(words, 4) : words)
  const signed = `${marks > 0 ? '+' : ''}${format.number(marks, 2)}`
  return (
    <li className="grid gap-3 rounded-card bg-card p-5 shadow-lift-1 print:break-inside-avoid">
      <p className="flex flex-wrap items-center gap-3">
        <b className="font-extrabold">{m.rounds_item({ number: format.digits(number) })}</b>
        <Tag tone={full ? 'good' : blank ? 'plain' : 'warn'}>
          <Icon name={full ? 'check' : blank ? 'minus' : 'cross'} />
          {full ? m.rounds_right() : blank ? m.rounds_blank() : right > 0 ? m.rounds_partly() : m.rounds_wrong()}
        </Tag>
        <span className="font-figures font-semibold">{m.rounds_marks({ marks: signed })}</span>
        {item.void ? <Tag tone="gold">{item.void === 'full' ? m.rounds_void_full() : m.rounds_void_out()}</Tag> : null}
      </p>
      <h2 className="text-lg leading-snug font-semibold" lang={langOf(prompt)}>
        <Gaps text={prompt.text} />
      </h2>
      {asked.media?.kind === 'picture' ? (
        <img
          src={`/media/${asked.media.src}`}
          alt={textIn(asked.media.alt, locale).text}
          className="max-h-64 max-w-full justify-self-start rounded-card"
          loading="lazy"
        />
      ) : asked.media ? (
        // biome-ignore lint/a11y/useMediaCaption: what was to be understood by listening; the explanation says it.
        <audio controls preload="none" src={`/media/${asked.media.src}`} />
      ) : null}
      <dl className="grid gap-2 sm:grid-cols-2">
        <div>
          <dt className="text-sm text-quiet">{m.rounds_your_answer()}</dt>
          <dd className={full ? 'font-semibold text-up' : blank ? 'text-quiet' : 'font-semibold text-down'}>
            {blank ? m.rounds_blank() : written(answerWords(asked, value, locale))}
          </dd>
        </div>
        {key ? (
          <div>
            <dt className="text-sm text-quiet">{m.rounds_right_answer()}</dt>
            <dd className="font-semibold">{written(keyWords(asked, key, locale))}</dd>
          </div>
        ) : null}
      </dl>
      {why && explained ? (
        <>
          <p className="border-t border-line pt-3" lang={langOf(explained)}>
            {explained.text}
          </p>
          <p className="text-sm text-quiet">
            {m.rounds_source()} {why.source.url ? <a href={why.source.url}>{why.source.name}</a> : why.source.name}
          </p>
        </>
      ) : null}
    </li>
  )
}
