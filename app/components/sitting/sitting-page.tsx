// The page of a paper being sat: head with time and saving, one item, the overview beside it.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { textIn } from '~/domain/question/text-in'
import type { AttemptView } from '~/domain/round/attempt-view'
import { m } from '~/paraglide/messages'
import type { PaperHead } from '~/services/papers'
import { useLeft } from './clock'
import { HandIn, Prediction } from './hand-in'
import { Head } from './head'
import { ItemBody, ItemHead } from './item-view'
import { KeysHelp } from './keys-help'
import { Grid, Legend, Strip } from './overview'
import { earlyValue } from './posted-value'
import { Banner } from './saved'
import { Settings } from './settings'
import { Sheet } from './sheet'
import { FlagButton, SittingNav } from './sitting-nav'
import { markOf, neighbour, playsLeft, type sittingFrom } from './sitting-state'
import { useSoundsAhead } from './sound'
import { Elsewhere, Ended, Ending } from './standing-aside'
import { useKeys } from './use-keys'
import { usePaper } from './use-paper'

export interface SittingPageProps {
  head: PaperHead
  view: AttemptView
  /** Place of the item in the address, from 0. */
  at: number
  /** Without a script: which page of the paper. */
  page: 'item' | 'hand_in'
  /** Without a script: handing in with blanks was asked for. */
  sure: boolean
  /** Without a script: the sound was asked for. */
  playing: boolean
  /** Without a script: an answer was not taken. */
  refused: boolean
  large: boolean
}

export function SittingPage({ head, view, at, page, sure, playing, refused, large: firstLarge }: SittingPageProps) {
  const locale = useLocale()
  const format = useFormat()
  const paper = usePaper(view.id, view, at)
  const { state, awake } = paper
  const [large, setLarge] = useState(firstLarge)
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<number | null>(null)
  const left = useLeft(state.view.deadline, paper.now, view.now)
  const total = state.view.deadline - state.view.startedAt
  const item = state.view.items[state.at]
  // An item's own time may be over before the server is heard of again.
  const itemLeft = useLeft(item?.closesAt ?? state.view.deadline, paper.now, view.now)
  const over = state.view.phase === 'over'
  useSoundsAhead(over ? [] : state.view.items, state.at)
  const ending = !over && (state.timeUp || state.handing)
  const shown = !over && !ending && !state.elsewhere

  // What was chosen before the script came is in the form, and nowhere else yet: it is read before the form is made anew.
  const early = useRef<ReturnType<typeof earlyValue>>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with the form as it came.
  useEffect(() => {
    if (form.current && item?.asked && item.state === 'open')
      early.current = earlyValue(item.asked, item.value, new FormData(form.current), locale)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page wakes.
  useEffect(() => {
    if (!awake || !item || early.current === undefined) return
    paper.answer(item.ref, early.current)
    early.current = undefined
  }, [awake])

  // The address follows, so that a reload comes back here; the way back leads out of the paper, not through its items.
  useEffect(() => {
    if (!awake || !item) return
    window.history.replaceState(window.history.state, '', `?item=${item.number}`)
    if (heading.current !== null && heading.current !== item.number) document.getElementById('prompt')?.focus()
    heading.current = item.number
  }, [awake, item])

  const go = useCallback(
    (step: 1 | -1) => {
      const to = neighbour(state, state.at, step)
      if (to !== null) paper.show(to)
      else if (step > 0) paper.sheet('hand_in')
    },
    [paper, state],
  )
  const choices = item?.asked && ['single', 'several', 'truefalse'].includes(item.asked.kind) ? item.asked.choices : []
  useKeys(awake && shown && state.sheet === null, choices.length, (key) => {
    if (!item) return
    if (key.does === 'next') go(1)
    if (key.does === 'previous') go(-1)
    if (key.does === 'flag') paper.flag(item.ref, !state.flags[item.ref])
    if (key.does === 'help') paper.sheet('help')
    const id = key.does === 'choose' && item.state === 'open' ? choices[key.index]?.id : undefined
    if (id !== undefined) document.querySelector<HTMLInputElement>(`input[name="value"][value="${id}"]`)?.click()
  })

  const section = head.sections.find(({ id }) => id === item?.section)
  const marks = section ? marksWords(section, format.number) : ''
  const live =
    awake && item
      ? {
          onAnswer: (value: Parameters<typeof paper.answer>[1]) => paper.answer(item.ref, value),
          onPlay: () => paper.play(item.ref),
          onOpen: () => paper.open(item.ref),
        }
      : null
  const title = `${textIn(head.season.name, locale).text} · ${textIn(head.round.name, locale).text}`
  const handIn = {
    onHandIn: paper.handIn,
    onClose: () => paper.sheet(null),
    onPredict: paper.predict,
    onShow: paper.show,
  }

  return (
    <div className="sitting" data-large={large || undefined} data-awake={awake || undefined}>
      <Head
        head={head}
        title={title}
        state={state}
        left={left}
        total={total}
        deadline={state.view.deadline}
        awake={awake}
        onHandIn={awake ? () => paper.sheet('hand_in') : null}
      />
      <Banner state={state} season={head.season.code} onTry={paper.tryNow} />
      {refused ? (
        <p className="banner warn" role="alert">
          {m.sitting_trouble_answer()}
        </p>
      ) : null}
      {over ? (
        <Ended state={state} head={head} />
      ) : state.elsewhere ? (
        <Elsewhere state={state} />
      ) : ending ? (
        <Ending state={state} onTry={paper.tryNow} />
      ) : page === 'hand_in' && !awake ? (
        <main id="content" className="alone wide-sheet">
          <h1>{m.sitting_hand_in_title()}</h1>
          <HandIn state={state} prediction={head.prediction} sure={sure} live={null} />
          <Settings large={large} onLarge={null} />
        </main>
      ) : item ? (
        <div className="pg">
          <main id="content" className="it">
            <form
              id="sit"
              ref={form}
              method="post"
              // A browser that fills in what stood there before a reload would give an older answer anew.
              autoComplete="off"
              onSubmit={(event) => {
                if (!awake) return
                event.preventDefault()
                go(1)
              }}
            >
              <input type="hidden" name="item" value={item.ref} />
              <input type="hidden" name="number" value={item.number} />
              <div className="ith">
                <ItemHead
                  item={item}
                  of={state.view.items.length}
                  section={head.sections.length > 1 && section ? textIn(section.name, locale).text : null}
                  now={paper.now}
                  first={view.now}
                />
                <FlagButton
                  on={state.flags[item.ref] ?? false}
                  onFlag={awake ? (on) => paper.flag(item.ref, on) : null}
                />
              </div>
              <ItemBody
                key={`${item.ref} ${awake}`}
                item={item}
                value={state.answers[item.ref] ?? null}
                playsLeft={playsLeft(state, item.ref)}
                live={live}
                playing={playing}
                disabled={item.closesAt !== null && itemLeft <= 0}
              />
              <ItemState
                state={state}
                refOf={item.ref}
                onClear={awake && item.state === 'open' ? () => paper.answer(item.ref, null) : null}
              />
            </form>
            <SittingNav
              state={state}
              marks={marks}
              onGo={awake ? go : null}
              onOverview={awake ? () => paper.sheet('overview') : null}
            >
              <Strip state={state} />
            </SittingNav>
          </main>
          <aside className="card ov wide">
            <h2>{m.sitting_overview()}</h2>
            <Grid state={state} onShow={awake ? paper.show : null} />
            <Legend state={state} />
            {head.prediction ? (
              <Prediction state={state} question={head.prediction} onPredict={awake ? paper.predict : null} />
            ) : null}
            <Settings
              large={large}
              onLarge={awake ? setLarge : null}
              onHelp={awake ? () => paper.sheet('help') : undefined}
            />
          </aside>
        </div>
      ) : null}
      {shown && state.sheet === 'overview' ? (
        <Sheet title={m.sitting_overview()} onClose={() => paper.sheet(null)}>
          <HandIn state={state} prediction={head.prediction} live={handIn} />
          <p className="quiet">{marks}</p>
          <Settings large={large} onLarge={setLarge} />
        </Sheet>
      ) : null}
      {shown && state.sheet === 'hand_in' ? (
        <Sheet title={m.sitting_hand_in_title()} onClose={() => paper.sheet(null)}>
          <HandIn state={state} prediction={head.prediction} live={handIn} />
        </Sheet>
      ) : null}
      {shown && state.sheet === 'help' ? (
        <Sheet title={m.sitting_keys_title()} onClose={() => paper.sheet(null)}>
          <KeysHelp />
        </Sheet>
      ) : null}
    </div>
  )
}

type Section = PaperHead['sections'][number]

function marksWords({ right, wrong, blank }: Section, number: (value: number, decimals?: number) => string): string {
  const signed = (value: number) => `${value > 0 ? '+' : ''}${number(value, 2)}`
  return m.sitting_marks({ right: signed(right), wrong: signed(wrong), blank: signed(blank) })
}

/** How this item's answer stands, under it; and the way to take it back. */
function ItemState({
  state,
  refOf,
  onClear,
}: {
  state: ReturnType<typeof sittingFrom>
  refOf: string
  onClear: (() => void) | null
}) {
  const format = useFormat()
  const mark = markOf(state, refOf)
  const item = state.view.items.find(({ ref }) => ref === refOf)
  if (!item?.asked) return null
  const given = state.answers[refOf] ?? null
  const rowsLeft =
    mark && item.asked.kind === 'match' && given !== null && typeof given === 'object'
      ? item.asked.choices.length - Object.keys(given).length
      : 0
  const words = { saved: m.sitting_item_saved, sending: m.sitting_item_sending, kept: m.sitting_item_kept }
  return (
    <p className="item-state" data-mark={mark ?? 'none'}>
      <span>
        {mark ? words[mark]() : ' '}
        {rowsLeft > 0 ? ` ${m.sitting_item_rows_left({ count: format.digits(rowsLeft) })}` : ''}
      </span>
      {mark && item.state === 'open' ? (
        <button
          type={onClear ? 'button' : 'submit'}
          name="go"
          value="clear"
          className="b quiet"
          onClick={onClear ?? undefined}
        >
          {m.sitting_clear()}
        </button>
      ) : null}
    </p>
  )
}
