// One item of a paper: what is asked, what is seen or heard, and what can be answered.
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { langOf } from '~/components/stage/lang-of'
import { textIn } from '~/domain/question/text-in'
import type { ItemView } from '~/domain/round/attempt-view'
import type { AskedItem } from '~/domain/round/paper-item'
import type { AnswerValue } from '~/domain/show/show-question'
import { m } from '~/paraglide/messages'
import { ChoicesInput, type InputProps } from './choices-input'
import { useLeft } from './clock'
import { Gaps } from './gaps'
import { MatchInput, OrderInput } from './placed-input'
import { Sign } from './sign'
import { PlainSound, Sound, useSound } from './sound'
import { WrittenInput } from './written-input'

/** Signs from which a prompt is a text to be read rather than a headline. */
const LONG = 150

export interface ItemProps {
  item: ItemView
  value: AnswerValue | null
  playsLeft: number | null
  /** null: the plain form. */
  live: { onAnswer(value: AnswerValue | null): void; onPlay(): void; onOpen(): void } | null
  /** Without a script: its sound was asked for. */
  playing: boolean
  disabled: boolean
}

export function ItemBody({ item, value, playsLeft, live, playing, disabled }: ItemProps) {
  const locale = useLocale()
  const { asked } = item
  if (!asked) return item.state === 'closed' ? <Closed item={item} /> : <ToOpen item={item} live={live} />
  const prompt = textIn(asked.prompt, locale)
  const hint = asked.hint ? textIn(asked.hint, locale) : null
  const closed = disabled || item.state === 'closed'
  return (
    <>
      {hint ? (
        <p className="ins" lang={langOf(hint)}>
          {hint.text}
        </p>
      ) : null}
      <h1 id="prompt" tabIndex={-1} lang={langOf(prompt)} data-long={prompt.text.length > LONG || undefined}>
        <Gaps text={prompt.text} />
      </h1>
      <Media asked={asked} playsLeft={playsLeft} live={live} playing={playing} disabled={closed} />
      {closed ? <p className="banner">{m.sitting_item_closed()}</p> : null}
      <Answering key={item.ref} asked={asked} value={value} onAnswer={live?.onAnswer ?? null} disabled={closed} />
    </>
  )
}

function Answering(props: InputProps) {
  switch (props.asked.kind) {
    case 'typed':
    case 'number':
      return <WrittenInput {...props} />
    case 'order':
      return <OrderInput {...props} />
    case 'match':
      return <MatchInput {...props} />
    default:
      return <ChoicesInput {...props} />
  }
}

function Media({
  asked,
  playsLeft,
  live,
  playing,
  disabled,
}: Pick<ItemProps, 'playsLeft' | 'live' | 'playing' | 'disabled'> & { asked: AskedItem }) {
  const locale = useLocale()
  const { media } = asked
  if (!media) return null
  const alt = textIn(media.alt, locale).text
  if (media.kind === 'picture') return <img className="pic" src={`/media/${media.src}`} alt={alt} />
  if (!live) return <PlainSound src={media.src} left={playsLeft} playing={playing} />
  return <Sound src={media.src} name={alt} left={playsLeft} onPlay={live.onPlay} disabled={disabled} />
}

function Closed({ item }: { item: ItemView }) {
  return (
    <>
      <h1 id="prompt" tabIndex={-1}>
        {m.sitting_item_over()}
      </h1>
      <p>{item.value === null ? m.sitting_item_over_blank() : m.sitting_item_over_saved()}</p>
    </>
  )
}

/** An item with a clock of its own, before it runs: it begins when the person says so and its sound has come. */
function ToOpen({ item, live }: Pick<ItemProps, 'item' | 'live'>) {
  const { loading, again } = useSound(live ? item.sound : null)
  const waits = loading.state === 'loading'
  return (
    <div className="to-open">
      <h1 id="prompt" tabIndex={-1}>
        {item.state === 'ahead' ? m.sitting_ready() : m.sitting_return()}
      </h1>
      <p>{item.state === 'ahead' ? m.sitting_ready_text() : m.sitting_return_text()}</p>
      {loading.state === 'failed' ? (
        <p className="banner" role="status">
          {m.sitting_sound_failed()}
          <button type="button" className="b quiet" onClick={again}>
            {m.sitting_try_now()}
          </button>
        </p>
      ) : null}
      <button
        type="submit"
        form="sit"
        name="go"
        value="open"
        className="b main big"
        onClick={
          live
            ? (event) => {
                event.preventDefault()
                live.onOpen()
              }
            : undefined
        }
      >
        {waits ? m.sitting_sound_loading_open() : m.sitting_open_item()}
        <Sign name="next" />
      </button>
    </div>
  )
}

/** "Item 14 of 30", its own clock when it has one. */
export function ItemHead({
  item,
  of,
  section,
  now,
  first,
}: {
  item: ItemView
  of: number
  section: string | null
  now: () => number
  first: number
}) {
  const format = useFormat()
  const left = useLeft(item.closesAt ?? first, now, first)
  return (
    <span className="which">
      {section ? <small className="quiet">{section}</small> : null}
      <span>
        <b className="no">{m.sitting_item({ number: format.digits(item.number) })}</b>{' '}
        <span className="quiet">{m.sitting_item_of({ count: format.digits(of) })}</span>
        {item.closesAt !== null && item.state === 'open' ? (
          <span className="own num" role="timer">
            <Sign name="clock" /> {format.duration(left)}
          </span>
        ) : null}
      </span>
    </span>
  )
}
