/** The same questions for another show: choices in a new order and with new letters, so that nobody plays from memory of "C". */
import { mixed } from './drawing'
import type { AnswerKey, ShowQuestion } from './show-question'
import type { Show } from './state'

const letter = (index: number) => String.fromCharCode(97 + index)

/** Old id → new id, and the list in its new order. */
function relabelled<T extends { id: string }>(
  list: readonly T[],
  random: () => number,
  label: (index: number) => string,
) {
  const renamed = new Map<string, string>()
  const items = mixed(list, random).map((one, index) => {
    renamed.set(one.id, label(index))
    return { ...one, id: label(index) }
  })
  const to = (id: string) => renamed.get(id) ?? id
  return { items, to }
}

function renamedKey(key: AnswerKey, choice: (id: string) => string, partner: (id: string) => string): AnswerKey {
  switch (key.kind) {
    case 'choice':
    case 'choices':
      return { ...key, ids: key.ids.map(choice).sort() }
    case 'order':
      return { ...key, ids: key.ids.map(choice) }
    case 'match':
      return {
        ...key,
        pairs: Object.fromEntries(Object.entries(key.pairs).map(([id, with_]) => [choice(id), partner(with_)])),
      }
    default:
      return key
  }
}

const inOrder = (key: AnswerKey) => key.kind === 'order' && key.ids.every((id, index) => id === letter(index))

/** `random` gives 0 ≤ x < 1. True and false keep their places; an order is never mixed into the right one. */
export function mixedAgain(question: ShowQuestion, key: AnswerKey, random: () => number): ShowQuestion {
  if (question.kind === 'truefalse' || question.choices.length === 0) return { ...question, key }
  const choices = relabelled(question.choices, random, letter)
  const partners = relabelled(question.partners, random, (index) => String(index + 1))
  const mixedKey = renamedKey(key, choices.to, partners.to)
  if (inOrder(mixedKey)) {
    // One step round: every item stands elsewhere than in the right order.
    const items = [...choices.items.slice(1), ...choices.items.slice(0, 1)]
    const to = (id: string) => letter(items.findIndex((one) => one.id === id))
    return {
      ...question,
      choices: items.map((one, index) => ({ ...one, id: letter(index) })),
      key: renamedKey(mixedKey, to, (id) => id),
    }
  }
  return { ...question, choices: choices.items, partners: partners.items, key: mixedKey }
}

/** The questions of a show for the next one, with the keys in force and without the voided ones (unless all are). */
export function questionsAgain(
  { questions, runs }: Pick<Show, 'questions' | 'runs'>,
  random: () => number,
): ShowQuestion[] {
  const sound = questions.flatMap((question, index) =>
    runs[index]?.voided ? [] : [{ question, key: runs[index]?.key ?? question.key }],
  )
  const all = questions.map((question, index) => ({ question, key: runs[index]?.key ?? question.key }))
  return (sound.length > 0 ? sound : all).map(({ question, key }) => mixedAgain(question, key, random))
}
