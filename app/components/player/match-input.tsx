// Matching: one tapped on the left, then its match on the right, which takes on the colour, shape and letter of its pair.
import { useState } from 'react'
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { AskedQuestion } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { langOf } from '../stage/lang-of'
import { hue, Seal } from '../stage/seal'

/** `pairs` with `left` and `right` belonging together and to nobody else. */
export function paired(pairs: Readonly<Record<string, string>>, left: string, right: string): Record<string, string> {
  const rest = Object.entries(pairs).filter(([one, other]) => one !== left && other !== right)
  return Object.fromEntries([...rest, [left, right]])
}

/** `pairs` without the one that `right` belongs to. */
export function parted(pairs: Readonly<Record<string, string>>, right: string): Record<string, string> {
  return Object.fromEntries(Object.entries(pairs).filter(([, other]) => other !== right))
}

export interface MatchInputProps {
  question: AskedQuestion
  pairs: Readonly<Record<string, string>>
  locale: Locale
  disabled: boolean
  onChange: (pairs: Record<string, string>) => void
}

export function MatchInput({ question, pairs, locale, disabled, onChange }: MatchInputProps) {
  const [held, setHeld] = useState<string | null>(null)
  const now = held ?? question.choices.find((choice) => !pairs[choice.id])?.id ?? null

  function tapRight(right: string) {
    const owner = Object.keys(pairs).find((left) => pairs[left] === right)
    if (owner && (held === null || held === owner)) {
      onChange(parted(pairs, right))
      setHeld(owner)
    } else if (now) {
      onChange(paired(pairs, now, right))
      setHeld(null)
    }
  }

  return (
    <div className="matching">
      <p className="mist">{m.player_match_hint()}</p>
      <div className="match-sides">
        <ul>
          {question.choices.map(({ id, text }) => {
            const words = textIn(text, locale)
            return (
              <li key={id}>
                <button
                  type="button"
                  className={`match-left ${hue(id)}`}
                  aria-pressed={now === id}
                  disabled={disabled}
                  onClick={() => setHeld(id)}
                >
                  <Seal id={id} />
                  <span lang={langOf(words)}>{words.text}</span>
                </button>
              </li>
            )
          })}
        </ul>
        <ul>
          {question.partners.map(({ id, text }) => {
            const words = textIn(text, locale)
            const owner = Object.keys(pairs).find((left) => pairs[left] === id)
            return (
              <li key={id}>
                <button
                  type="button"
                  className={owner ? `match-right ${hue(owner)}` : 'match-right'}
                  disabled={disabled}
                  onClick={() => tapRight(id)}
                >
                  <span lang={langOf(words)}>{words.text}</span>
                  {owner && (
                    <span className="sealed">
                      <Seal id={owner} />
                    </span>
                  )}
                </button>
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}
