/** What a certificate says of a season, and what of it has no text in a language: it would stand there in another. */
import type { Locale, LocalText } from '../question/text'
import type { RuleSet } from './rule-set'

/** Names of the season, its rounds, divisions and prizes for people that have no text in `locale`; a name without languages is one for all. */
export function namesWithout(
  { name, rounds, divisions, prizes }: Pick<RuleSet, 'name' | 'rounds' | 'divisions' | 'prizes'>,
  locale: Locale,
): LocalText[] {
  const printed = [
    name,
    ...rounds.map((round) => round.name),
    ...(divisions.length > 1 ? divisions.map((division) => division.name) : []),
    ...prizes.filter(({ collective }) => !collective).map((prize) => prize.name),
  ]
  return printed.filter((text) => typeof text !== 'string' && !text[locale])
}
