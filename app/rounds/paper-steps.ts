// What the plain form of a paper asks for, as commands, and where the page then leads.
import { z } from 'zod'
import { postedAnswer } from '~/components/self/posted-answer'
import type { Locale } from '~/domain/question/text'
import type { AttemptView } from '~/domain/round/attempt-view'
import type { PaperCommand } from '~/services/papers'

const Go = z.enum([
  'next',
  'previous',
  'overview',
  'flag',
  'unflag',
  'clear',
  'open',
  'play',
  'predict',
  'hand_in',
  'take_over',
  'large',
  'small',
])
const Form = z.object({
  go: Go,
  item: z.string().max(64).optional(),
  sure: z.literal('1').optional().catch(undefined),
  prediction: z.coerce.number().int().min(0).max(100_000_000).optional().catch(undefined),
})

export interface PaperStep {
  go: z.infer<typeof Go>
  commands: PaperCommand[]
  /** Search of the address to go to when all is taken. */
  to: string
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Null: not a form of this page. Every step from an item saves what stands in its form. */
export function paperStep(form: FormData, view: AttemptView, locale: Locale): PaperStep | null {
  const read = Form.safeParse(Object.fromEntries(form))
  if (!read.success) return null
  const { go, item: ref, prediction, sure } = read.data
  let turn = view.turn
  const item = view.items.find((one) => one.ref === ref)
  const commands: PaperCommand[] = []
  const at = item?.number ?? Math.max(1, view.items.findIndex((one) => one.ref === view.current) + 1)
  const save = (value: Extract<PaperCommand, { type: 'save' }>['value']) => {
    if (item && !same(value, item.value)) commands.push({ type: 'save', item: item.ref, value, turn: ++turn })
  }
  if (go === 'clear') save(null)
  else if (item?.asked && item.state === 'open') {
    const given = postedAnswer(item.asked.kind, form, locale)
    if (given !== null) save(given)
    else if (['several', 'typed', 'number', 'match'].includes(item.asked.kind) && item.value !== null) save(null)
  }
  const beside = view.items[go === 'previous' ? at - 2 : at]
  switch (go) {
    case 'flag':
    case 'unflag':
      if (item) commands.push({ type: 'flag', item: item.ref, on: go === 'flag', turn: ++turn })
      break
    case 'open':
      if (item) commands.push({ type: 'open', item: item.ref })
      break
    case 'next':
      // Without a way back the server must know how far one came, also when nothing was answered.
      if (!view.back && beside?.asked) commands.push({ type: 'open', item: beside.ref })
      break
    case 'play':
      if (item) commands.push({ type: 'play', item: item.ref, play: item.played + 1 })
      break
    case 'predict':
      if (prediction !== undefined) commands.push({ type: 'predict', value: prediction, turn: ++turn })
      break
    case 'hand_in':
      if (asksAgain(view, sure)) return { go, commands, to: `?page=hand_in&item=${at}&sure=1` }
      commands.push({ type: go })
      break
    case 'take_over':
      commands.push({ type: go })
      break
  }
  return { go, commands, to: leadsTo(go, at, view) }
}

/** With blanks it is asked once more before a paper is handed in. */
const asksAgain = (view: AttemptView, sure: '1' | undefined) =>
  sure === undefined && view.phase === 'running' && view.items.some(({ value }) => value === null)

function leadsTo(go: PaperStep['go'], at: number, view: AttemptView): string {
  const handIn = `?page=hand_in&item=${at}`
  switch (go) {
    case 'next':
      return at < view.items.length ? `?item=${at + 1}` : handIn
    case 'previous':
      return `?item=${Math.max(1, at - 1)}`
    case 'overview':
    case 'predict':
      return handIn
    case 'play':
      return `?item=${at}&playing=1`
    case 'hand_in':
      return ''
    default:
      return `?item=${at}`
  }
}
