// All of the rules as JSON, for what the forms do not reach.
import { Card, Notice } from '~/components/paper/card'
import { control } from '~/components/paper/field'
import { m } from '~/paraglide/messages'
import { useRules } from './rules-context'

/** `broken`: what was typed and is no JSON; null: the rules as they stand. */
export function ExpertPart({ broken }: { broken: string | null }) {
  const { rules } = useRules()
  return (
    <Card className="grid grid-cols-1 gap-3">
      <h2 className="text-xl font-extrabold">{m.seasons_part_expert()}</h2>
      <p className="text-quiet">{m.seasons_expert_about()}</p>
      {broken === null ? null : (
        <Notice tone="warn" icon="alert">
          {m.seasons_expert_broken()}
        </Notice>
      )}
      <textarea
        name="json"
        aria-label={m.seasons_expert_json()}
        defaultValue={broken ?? JSON.stringify(rules, null, 2)}
        spellCheck={false}
        autoComplete="off"
        rows={28}
        lang="en"
        style={{ fontFamily: 'ui-monospace, monospace' }}
        className={`${control} py-3 text-sm leading-normal whitespace-pre`}
      />
    </Card>
  )
}
