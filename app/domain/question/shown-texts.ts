/** The texts of a question: all that people see, and those that are the right answer. */
import type { Media, Question } from './question'
import type { LocalText } from './text'

/** A text and where in the question it stands, in an author's words ("choice b"). */
export interface ShownText {
  where: string
  text: LocalText
}

/** The pictures and sounds of a question, those of its choices included. */
export function mediaOf(question: Question): Media[] {
  const found: Media[] = question.media ? [question.media] : []
  const parts = 'choices' in question ? question.choices : 'items' in question ? question.items : []
  for (const part of parts) if (part.media) found.push(part.media)
  return found
}

/** Every text of the question that people read, in the order of the file. */
export function shownTexts(question: Question): ShownText[] {
  const texts: ShownText[] = [
    { where: 'title', text: question.title },
    { where: 'prompt', text: question.prompt },
    { where: 'explanation', text: question.explanation },
    ...mediaOf(question).map((media) => ({ where: `alt of ${media.src}`, text: media.alt })),
  ]
  if ('choices' in question) texts.push(...question.choices.map(({ id, text }) => ({ where: `choice ${id}`, text })))
  if (question.kind === 'number' && question.unit) texts.push({ where: 'unit', text: question.unit })
  if (question.kind === 'order') {
    texts.push({ where: 'hint', text: question.hint })
    texts.push(...question.items.map(({ id, text }) => ({ where: `item ${id}`, text })))
  }
  if (question.kind === 'match') {
    for (const { id, left, right } of question.pairs) {
      texts.push({ where: `left of pair ${id}`, text: left }, { where: `right of pair ${id}`, text: right })
    }
  }
  return texts
}

/** What a title must not say: the right choices, accepted answers, the number. Empty where no few words are the answer. */
export function rightTexts(question: Question): LocalText[] {
  switch (question.kind) {
    case 'single':
      return question.choices.filter(({ id }) => id === question.right).map(({ text }) => text)
    case 'several':
      return question.choices.filter(({ id }) => question.right.includes(id)).map(({ text }) => text)
    case 'typed':
      return question.accept
    case 'number':
      return [String(question.right)]
    case 'truefalse':
    case 'order':
    case 'match':
    case 'poll':
      return []
  }
}
