// What stands around a paper's items, and the paper as it was marked, with what is right after publication.
import { type Attempt, refsOf } from '../../app/domain/round/attempt-state'
import { itemsOf } from '../../app/domain/round/draw-paper'
import { type KeyInForce, keysInForce } from '../../app/domain/round/keys'
import { markAttempt } from '../../app/domain/round/marking'
import { keyOnPaper } from '../../app/domain/round/paper-item'
import { amendedBy } from '../../app/domain/round/results-state'
import type { AnswerKey } from '../../app/domain/show/show-question'
import type { PaperHead, PaperReview } from '../../app/services/papers'
import type { RoundResultsStore } from '../storage/round-results'
import type { PaperPlace } from './live-papers'
import type { SeasonPapers } from './season-papers'

export interface PaperHeadsParts {
  seasons: SeasonPapers
  results: Pick<RoundResultsStore, 'record'>
}

/** The key to show: the first that is in force, with everything else that is taken as typed. */
function shownKey({ keys }: KeyInForce): AnswerKey {
  const [first = { kind: 'none' } as const] = keys
  if (first.kind !== 'typed') return first
  const accept = keys.flatMap((key) => (key.kind === 'typed' ? key.accept : []))
  return { ...first, accept: [...new Set(accept)] }
}

export function createPaperHeads({ seasons, results }: PaperHeadsParts) {
  async function roundOf({ season: id, round: roundId }: PaperPlace) {
    const season = await seasons.record(id)
    const round = season?.ruleSet.rounds.find((one) => one.id === roundId)
    return season && round ? { season, round } : null
  }

  return {
    async head(place: PaperPlace, { paper }: Attempt): Promise<PaperHead | null> {
      const found = await roundOf(place)
      if (!found) return null
      const { season, round } = found
      const sections = (round.paper?.sections ?? []).filter(({ id }) => paper.sections.some((one) => one.id === id))
      return {
        season: { id: season.id, code: season.code, name: season.ruleSet.name },
        round: { id: round.id, name: round.name },
        sections: sections.map(({ id, name, marks: { right, wrong, blank } }) => ({ id, name, right, wrong, blank })),
        prediction: place.practice ? null : (round.prediction?.question ?? null),
        contestant: place.practice ? null : place.contestant,
        practice: place.practice,
      }
    },

    /**
     * null while the attempt goes on, and until its round is announced: its windows are over then. From then on one sees
     * what one answered and its marks, so that a complaint has something to go by; what is right only after publication.
     */
    async review(place: PaperPlace, attempt: Attempt): Promise<PaperReview | null> {
      if (!attempt.ended) return null
      const found = await roundOf(place)
      const rule = found?.round.paper
      if (!rule) return null
      const record = place.practice ? null : await results.record(place.season, place.round)
      if (record && !record.state) return null
      const published = record?.state?.publishedAt !== null
      const stock = await seasons.stock(place.season)
      const drawn = Object.fromEntries(refsOf(attempt.paper).map((ref) => [ref, stock.secret(ref)]))
      const keys = keysInForce(drawn, amendedBy(record?.state?.trail ?? []).keys)
      const marks = place.practice ? { ...rule, floor: null, cap: null } : rule
      const { marked, score, outOf } = markAttempt(attempt, marks, keys)
      const items = new Map(itemsOf(attempt.paper).map((item) => [item.ref, item]))
      return {
        published,
        score,
        outOf,
        items: marked.flatMap((one) => {
          const [item, force] = [items.get(one.ref), keys.get(one.ref)]
          if (!item || !force) return []
          const { explanation, source } = stock.secret(one.ref)
          const told = published
            ? { key: keyOnPaper(item, shownKey(force)), why: { explanation, source } }
            : { key: null, why: null }
          return [
            {
              ref: one.ref,
              asked: item.asked,
              value: attempt.answers[one.ref]?.value ?? null,
              right: one.rightness ?? 0,
              marks: one.marks,
              void: one.void,
              ...told,
            },
          ]
        }),
      }
    },
  }
}
