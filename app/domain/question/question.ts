/** A question as a bank holds it: kinds, media, source, dates, review. */
import { z } from 'zod'
import { LocalText } from './text'

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'lower-case letters, digits and dashes')
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD')

export const Media = z.strictObject({
  kind: z.enum(['picture', 'sound']),
  /** Path under /media, e.g. "flags/la.svg". */
  src: z.string().regex(/^[a-z0-9/_-]+\.(svg|png|webp|jpg|mp3|ogg)$/),
  /** What is seen or heard, without giving the answer away. */
  alt: LocalText,
  credit: z.string().max(200).optional(),
})
export type Media = z.infer<typeof Media>

/** "unreviewed", or who checked this language and when. */
const Review = z.union([z.literal('unreviewed'), z.strictObject({ by: z.string().min(1), on: Day })])

const common = {
  id: Id,
  /** Level of the language and the knowledge asked; levels are data (A1 … C2, pre-A1). */
  level: z.string().min(1).max(12),
  /** Shown to the host and as a chip, a few words. */
  title: LocalText,
  prompt: LocalText,
  media: Media.optional(),
  explanation: LocalText,
  source: z.strictObject({
    name: z.string().min(1).max(200),
    url: z.url().optional(),
    facts: z.array(z.string()).default([]),
  }),
  asOf: Day,
  expires: Day.optional(),
  status: z.enum(['draft', 'approved', 'retired']),
  review: z.strictObject({ vi: Review, en: Review, km: Review.optional() }),
  /** Seconds to answer when the show does not say otherwise. */
  seconds: z.number().int().min(5).max(240).default(20),
}

export const Choice = z.strictObject({ id: Id, text: LocalText, media: Media.optional() })
export type Choice = z.infer<typeof Choice>

const choices = z.array(Choice).min(2).max(6)

export const Single = z.strictObject({ kind: z.literal('single'), ...common, choices, right: Id })
export const Several = z.strictObject({ kind: z.literal('several'), ...common, choices, right: z.array(Id).min(1) })
export const TrueFalse = z.strictObject({ kind: z.literal('truefalse'), ...common, right: z.boolean() })
export const Typed = z.strictObject({
  kind: z.literal('typed'),
  ...common,
  /** Every variant that counts; compared after folding (NFC, case, spaces, punctuation; tones too unless `tones`). The first is shown as the right answer. */
  accept: z.array(z.string().trim().min(1).max(80)).min(1).max(40),
  /** true: tones and đ/d must be right as well. */
  tones: z.boolean().default(false),
})
export const NumberQuestion = z.strictObject({
  kind: z.literal('number'),
  ...common,
  right: z.number(),
  /** Counts as right within this distance; absent: the nearest answer (all of them, when several are) wins. */
  tolerance: z.number().nonnegative().optional(),
  unit: LocalText.optional(),
})
export const Order = z.strictObject({
  kind: z.literal('order'),
  ...common,
  /** In the right order, first to last; `hint` says what first means ("earliest first"). */
  items: z.array(Choice).min(3).max(6),
  hint: LocalText,
})
export const Match = z.strictObject({
  kind: z.literal('match'),
  ...common,
  pairs: z
    .array(z.strictObject({ id: Id, left: LocalText, right: LocalText }))
    .min(2)
    .max(6),
})
export const Poll = z.strictObject({ kind: z.literal('poll'), ...common, choices })

export const Question = z.discriminatedUnion('kind', [
  Single,
  Several,
  TrueFalse,
  Typed,
  NumberQuestion,
  Order,
  Match,
  Poll,
])
export type Question = z.infer<typeof Question>
export type QuestionKind = Question['kind']

/** One file of a bank: content/banks/<bank>/<topic>.json */
export const TopicFile = z.strictObject({
  $schema: z.string().optional(),
  topic: Id,
  name: LocalText,
  questions: z.array(Question),
})
export type TopicFile = z.infer<typeof TopicFile>

/** content/banks/<bank>/bank.json */
export const BankFile = z.strictObject({
  id: Id,
  name: LocalText,
  description: LocalText,
  /** Languages every prompt and explanation of this bank must have. */
  languages: z.array(z.enum(['vi', 'en', 'km'])).min(1),
  /** Texts in these languages have had no native reader yet. */
  unreviewed: z.array(z.enum(['vi', 'en', 'km'])).default([]),
})
export type BankFile = z.infer<typeof BankFile>
