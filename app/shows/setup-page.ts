// What the form of a new show is made from: the questions there are, and a first draw.
import type { AppLoadContext } from '@remix-run/node'
import { presetsFor } from '~/components/setup/presets'
import { dayAt, draw, type Wish } from '~/domain/question/draw'
import { summaryOf } from '~/domain/question/summary'
import { ShowSettings } from '~/domain/show/settings'
import { MOST_QUESTIONS, wishKey } from '~/domain/show/setup'
import { askablePool } from './new-show'

/** What is asked for when nobody has said anything: the first quick start, or the one in the address. */
function firstWish(banks: readonly string[], preset: string | null): Wish {
  const presets = presetsFor(banks)
  const found = presets.find(({ id }) => id === preset) ?? presets[0]
  return found?.wish ?? { banks: [], topics: [], levels: [], kinds: [], number: 10 }
}

const copied = (wish: Wish) => ({
  banks: [...wish.banks],
  topics: [...wish.topics],
  levels: [...wish.levels],
  kinds: [...wish.kinds],
  number: wish.number,
})

/** `preset`: the quick start in the address. Callers ask `can()` first. */
export function setupPage(context: AppLoadContext, preset: string | null) {
  const questions = askablePool(context.banks, dayAt(context.clock.now())).map(summaryOf)
  const banks = context.banks.all().map(({ id, name, topics }) => ({
    id,
    name,
    topics,
    questions: questions.filter((question) => question.bank === id).length,
  }))
  const wish = firstWish(
    banks.map(({ id }) => id),
    preset,
  )
  return {
    pool: { banks, questions },
    defaults: ShowSettings.parse({}),
    first: { wish, questions: draw(questions, wish, Math.random).map(({ id }) => id), byHand: false, double: [] },
    drawnFor: wishKey(copied(wish)),
    most: MOST_QUESTIONS,
  }
}
