// Everything that is wrong with the rules, in sentences.
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { Notice } from '~/components/paper/card'
import { checkWords } from '~/components/seasons/words'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import type { RuleTrouble } from '~/rounds/season-rules'

interface Props {
  troubles: readonly RuleTrouble[]
  rounds: readonly { id: string; name: LocalText }[]
}

export function Troubles({ troubles, rounds }: Props) {
  const locale = useLocale()
  const formats = useFormat()
  if (troubles.length === 0) return null
  const season = { divisions: [], rounds: rounds.map((round) => ({ ...round, sections: [] })) }
  return (
    <Notice tone="warn" icon="alert">
      <p>{m.seasons_refused_bad_rules()}</p>
      <ul className="mt-1 list-disc ps-5 font-normal">
        {troubles.map(({ place, code, says }) => {
          const round = rounds.find(({ id }) => id === place)
          if (code === null)
            return (
              <li key={`${place} ${says}`}>
                <code className="break-all">{place}</code>: {m.seasons_rule_wrong()}{' '}
                <span lang="en" className="text-sm">
                  ({says})
                </span>
              </li>
            )
          const words = checkWords({ level: 'stop', code, round: place, values: {}, says }, season, locale, formats)
          return (
            <li key={`${place} ${says}`}>
              {round ? <b>{textIn(round.name, locale).text}: </b> : null}
              {words}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
