// Choosing: one tap is the answer (single, true or false, poll), or several on and off and then sent.
import { useEffect, useMemo, useRef } from 'react'
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { choiceOrder } from '~/domain/show/order-on-phone'
import type { AnswerValue } from '~/domain/show/show-question'
import type { AskedQuestion } from '~/domain/show/view'
import { keyName } from '../key-name'
import { AnswerTile } from '../stage/answer-tile'
import { mediaAddress } from './picture'

/** The choices in the order of this phone. True or false stays as it is spoken. */
export function choicesOnPhone(question: AskedQuestion, shuffle: boolean, seed: number, index: number) {
  if (!shuffle || question.kind === 'truefalse') return question.choices
  const order = choiceOrder(
    seed,
    index,
    question.choices.map((choice) => choice.id),
  )
  return order.flatMap((id) => question.choices.filter((choice) => choice.id === id))
}

/** Long words get smaller letters instead of being cut. Khmer writes more signs for the same width. */
function sizeOf(texts: string[]): string {
  const longest = Math.max(...texts.map((text) => (/[\u1780-\u17ff]/.test(text) ? text.length * 0.7 : text.length)))
  if (texts.length > 4) return ' six'
  return longest > 26 ? ' wordy' : ''
}

export interface ChoicesInputProps {
  question: AskedQuestion
  choices: AskedQuestion['choices']
  locale: Locale
  disabled: boolean
  /** several: the ones that are on. */
  picked: readonly string[]
  onAnswer: (value: AnswerValue) => void
  onPick: (ids: string[]) => void
}

export function ChoicesInput({ question, choices, locale, disabled, picked, onAnswer, onPick }: ChoicesInputProps) {
  const several = question.kind === 'several'
  const texts = useMemo(() => choices.map((choice) => textIn(choice.text, locale)), [choices, locale])

  function choose(id: string) {
    if (!several) onAnswer(id)
    else onPick(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id].sort())
  }

  const tiles = useRef<HTMLDivElement>(null)
  const keys = useRef<(at: number) => void>(() => {})
  keys.current = (at) => {
    const choice = choices[at]
    // Behind an open sheet the tiles are inert, for keys too.
    if (choice && !disabled && !tiles.current?.closest('[inert]')) choose(choice.id)
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = keyName(event)
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || !/^[1-6]$/.test(key)) return
      keys.current(Number(key) - 1)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return (
    <div ref={tiles} className={`tiles${sizeOf(texts.map(({ text }) => text))}`}>
      {choices.map((choice, at) => (
        <AnswerTile
          key={choice.id}
          id={choice.id}
          text={texts[at]?.text ?? ''}
          lang={texts[at]?.lang ?? null}
          picture={choice.media?.kind === 'picture' && <img src={mediaAddress(choice.media)} alt="" />}
          pressed={several ? picked.includes(choice.id) : undefined}
          disabled={disabled}
          onChoose={() => choose(choice.id)}
        />
      ))}
    </div>
  )
}
