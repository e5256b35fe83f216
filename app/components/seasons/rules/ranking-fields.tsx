// The order of the ranking keys: moved up and down, added and taken away.
import { Card } from '~/components/paper/card'
import type { RankingKey } from '~/domain/round/rule-set'
import { m } from '~/paraglide/messages'
import { AddButton, MoveButtons, RemoveButton } from './list-buttons'
import { useRules } from './rules-context'

const WORDS: Record<RankingKey, () => string> = {
  score: m.seasons_key_score,
  right: m.seasons_key_right,
  time: m.seasons_key_time,
  average_time: m.seasons_key_average_time,
  earliest: m.seasons_key_earliest,
  prediction: m.seasons_key_prediction,
  younger: m.seasons_key_younger,
  attempts: m.seasons_key_attempts,
  judged: m.seasons_key_judged,
}

const isKey = (key: unknown): key is RankingKey => typeof key === 'string' && Object.hasOwn(WORDS, key)

export function RankingFields({ path }: { path: string }) {
  const { list } = useRules()
  const keys = list(path)
  const unused = Object.keys(WORDS).filter((key): key is RankingKey => isKey(key) && !keys.includes(key))
  return (
    <Card className="grid grid-cols-1 gap-3">
      <div>
        <h2 className="text-xl font-extrabold">{m.seasons_rule_ranking()}</h2>
        <p className="text-quiet">{m.seasons_rule_ranking_about()}</p>
      </div>
      <ol className="grid grid-cols-1 gap-1">
        {keys.map((key, index) => {
          const words = isKey(key) ? WORDS[key]() : String(key)
          return (
            <li key={String(key)} className="flex items-center gap-2 rounded-field bg-sand ps-3">
              <b className="w-6 font-figures">{index + 1}</b>
              <span className="min-w-0 flex-1 py-2 font-semibold">{words}</span>
              <MoveButtons list={path} index={index} last={index === keys.length - 1} what={words} />
              {keys.length > 1 ? <RemoveButton list={path} index={index} what={words} /> : null}
            </li>
          )
        })}
      </ol>
      {unused.length > 0 ? (
        <details>
          <summary className="min-h-11 cursor-pointer content-center font-semibold">{m.seasons_rule_key_add()}</summary>
          <p className="flex flex-wrap gap-2">
            {unused.map((key) => (
              <AddButton key={key} list={path} what={key}>
                {WORDS[key]()}
              </AddButton>
            ))}
          </p>
        </details>
      ) : null}
    </Card>
  )
}
