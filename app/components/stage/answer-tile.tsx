// One choice of a question: colour, shape, letter and words, on the phone a button, on the screen a plate.
import type { ReactNode } from 'react'
import type { Locale } from '~/domain/question/text'
import { langOf } from './lang-of'
import { hue, Seal } from './seal'

export interface AnswerTileProps {
  /** The choice's id, a … f. */
  id: string
  text: string
  /** Language of `text`; null when it is the same in all. */
  lang: Locale | null
  picture?: ReactNode
  /** Present: a button. */
  onChoose?: () => void
  /** For a choice that can be on or off (several right ones). */
  pressed?: boolean
  disabled?: boolean
  className?: string
  children?: ReactNode
}

export function AnswerTile({
  id,
  text,
  lang,
  picture,
  onChoose,
  pressed,
  disabled,
  className,
  children,
}: AnswerTileProps) {
  const classes = `answer ${hue(id)}${className ? ` ${className}` : ''}`
  const inside = (
    <>
      <Seal id={id} />
      {picture}
      <span lang={langOf({ text, lang })}>{text}</span>
      {children}
    </>
  )
  if (!onChoose) return <div className={classes}>{inside}</div>
  return (
    <button type="button" className={classes} onClick={onChoose} aria-pressed={pressed} disabled={disabled}>
      {inside}
    </button>
  )
}
