// Rule-sets to choose from, each in plain words: whose it was, who takes part, how many rounds.
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { Tag } from '~/components/paper/card'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { divisionFacts, roundFacts, type TemplateSummary } from './template-facts'

interface Props {
  templates: readonly TemplateSummary[]
  chosen: string
}

export function TemplateChoice({ templates, chosen }: Props) {
  const locale = useLocale()
  const formats = useFormat()
  const { number } = formats
  return (
    <fieldset className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      <legend className="mb-3 text-xl font-extrabold">{m.seasons_new_template()}</legend>
      {templates.map((template) => {
        const { id, name, note, divisions, rounds, roundsCount, assumed } = template
        return (
          <label
            key={id}
            className="flex cursor-pointer flex-col gap-2 rounded-card bg-card p-4 shadow-lift-1 hover:bg-sand has-checked:shadow-[inset_0_0_0_3px_var(--gold)] has-focus-visible:outline-3 has-focus-visible:outline-link"
          >
            <span className="flex items-start gap-3">
              <input
                type="radio"
                name="template"
                value={id}
                defaultChecked={id === chosen}
                required
                className="mt-1 size-5 shrink-0 accent-primary"
              />
              <span className="min-w-0">
                <b className="block text-lg leading-snug font-extrabold text-balance">{textIn(name, locale).text}</b>
                <span className="text-sm text-quiet">{textIn(note, locale).text}</span>
              </span>
            </span>
            <span className="flex flex-wrap gap-2">
              <Tag>{m.seasons_fact_rounds({ count: number(roundsCount) })}</Tag>
              <Tag>{m.seasons_fact_divisions({ count: number(divisions.length) })}</Tag>
            </span>
            <span className="text-sm">{divisionFacts(divisions, locale, formats)}</span>
            <span className="flex flex-col gap-1.5 border-t border-line pt-2 text-sm">
              {rounds.map((round) => (
                <span key={JSON.stringify(round.name)}>
                  <b>{textIn(round.name, locale).text}</b>
                  <span className="block text-quiet">{roundFacts(round, formats)}</span>
                </span>
              ))}
              {roundsCount > rounds.length ? <span className="text-quiet">…</span> : null}
            </span>
            {assumed > 0 ? (
              <span className="mt-auto text-sm text-quiet">{m.seasons_fact_assumed({ count: number(assumed) })}</span>
            ) : null}
          </label>
        )
      })}
    </fieldset>
  )
}
