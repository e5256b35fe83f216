/** A question as one show asks it: choices re-labelled and mixed, the key kept apart. */
import { z } from 'zod'
import { Media } from '../question/question'
import { Locale, LocalText } from '../question/text'

/** What counts as right. Everything of a question that a player may not know before the reveal is in here. */
export const AnswerKey = z.discriminatedUnion('kind', [
  /** single, truefalse: any one of `ids` is right (more than one only after a correction). */
  z.strictObject({ kind: z.literal('choice'), ids: z.array(z.string()).min(1) }),
  /** several: exactly these. */
  z.strictObject({ kind: z.literal('choices'), ids: z.array(z.string()).min(1) }),
  z.strictObject({
    kind: z.literal('typed'),
    accept: z.array(z.string().min(1).max(80)).min(1).max(60),
    tones: z.boolean(),
  }),
  /** tolerance null: the nearest answers win. */
  z.strictObject({ kind: z.literal('number'), right: z.number(), tolerance: z.number().nonnegative().nullable() }),
  z.strictObject({ kind: z.literal('order'), ids: z.array(z.string()).min(2) }),
  z.strictObject({ kind: z.literal('match'), pairs: z.record(z.string(), z.string()) }),
  /** poll: nothing is right. */
  z.strictObject({ kind: z.literal('none') }),
])
export type AnswerKey = z.infer<typeof AnswerKey>

export const ShowChoice = z.strictObject({ id: z.string(), text: LocalText, media: Media.optional() })
export type ShowChoice = z.infer<typeof ShowChoice>

/** Ids are single letters in the order shown on the screen ("a" is the lotus, "b" the drop …); they say nothing about the key. */
export const ShowQuestion = z.strictObject({
  /** Id in the bank. */
  ref: z.string(),
  kind: z.enum(['single', 'several', 'truefalse', 'typed', 'number', 'order', 'match', 'poll']),
  bank: z.string(),
  bankName: LocalText,
  topic: z.string(),
  level: z.string(),
  title: LocalText,
  prompt: LocalText,
  media: Media.optional(),
  /** single, several, truefalse ("a" true, "b" false), poll; order: the items, mixed; match: the left column. */
  choices: z.array(ShowChoice).max(6).default([]),
  /** match: the right column, mixed, ids "1", "2", … */
  partners: z
    .array(z.strictObject({ id: z.string(), text: LocalText }))
    .max(6)
    .default([]),
  hint: LocalText.optional(),
  unit: LocalText.optional(),
  key: AnswerKey,
  explanation: LocalText,
  source: z.strictObject({ name: z.string(), url: z.string().optional() }),
  asOf: z.string(),
  /** Languages of this question that no native reader has reviewed. */
  unreviewed: z.array(Locale).default([]),
  /** Seconds to answer, after the show's settings. */
  seconds: z.number().int().min(5).max(240),
  /** 0: without points; 1; 2: double points. A poll has 0. */
  weight: z.union([z.literal(0), z.literal(1), z.literal(2)]),
})
export type ShowQuestion = z.infer<typeof ShowQuestion>

/** What a player gives: id (single, truefalse, poll), ids (several, order), text (typed), number, or left id → right id (match). */
export const AnswerValue = z.union([
  z.string().max(200),
  z.number(),
  z.array(z.string().max(8)).max(6),
  z.record(z.string().max(8), z.string().max(8)),
])
export type AnswerValue = z.infer<typeof AnswerValue>
