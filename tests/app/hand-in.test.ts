// Before a paper is handed in: with blanks the way back to it comes first, and handing in is asked twice.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { HandIn } from '~/components/sitting/hand-in'
import { sittingFrom } from '~/components/sitting/sitting-state'
import type { AttemptView } from '~/domain/round/attempt-view'
import { m } from '~/paraglide/messages'

const view = (blank: number, handInEarly = true) =>
  ({
    items: Array.from({ length: 20 }, (_, index) => ({
      ref: `${index + 1}`,
      number: index + 1,
      value: index < blank ? null : 'a',
      flagged: false,
      played: 0,
    })),
    phase: 'running',
    mine: true,
    prediction: null,
    back: true,
    handInEarly,
  }) as unknown as AttemptView

/** Words of the links and buttons at the end, the primary one in capitals. */
function ways(blank: number, sure = false, early = true): string[] {
  const page = createElement(HandIn, { state: sittingFrom(view(blank, early), 0), prediction: null, sure, live: null })
  const [, form = ''] = renderToStaticMarkup(page).split('class="ways"')
  return [...form.matchAll(/class="(b(?: main)?)"[^>]*>([^<]+)</g)].map(([, look, words = '']) =>
    look === 'b main' ? words.toUpperCase() : words,
  )
}
const [on, handIn, anyway] = [m.sitting_back_to_paper(), m.sitting_hand_in(), m.sitting_hand_in_anyway()]

test('when all is answered, handing in is what comes next', () => {
  expect(ways(0)).toEqual([on, handIn.toUpperCase()])
  expect(ways(0, true)).toEqual([on, handIn.toUpperCase()])
})

test('with blanks going on comes first; asked again, the same place still leads back', () => {
  expect(ways(18)).toEqual([on.toUpperCase(), handIn])
  expect(ways(18, true)).toEqual([anyway, on.toUpperCase()])
})

test('a paper that is not handed in early offers only the way back', () => {
  expect(ways(18, true, false)).toEqual([on.toUpperCase()])
})
