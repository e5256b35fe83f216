// Who goes on to the next round: rules in their order, each with its figures.
import { Card } from '~/components/paper/card'
import { m } from '~/paraglide/messages'
import { AddButton, MoveButtons, RemoveButton } from './list-buttons'
import { Choice, Figure, type Option } from './rule-inputs'
import { useRules } from './rules-context'

const KINDS = {
  top: m.seasons_advance_top,
  quota: m.seasons_advance_quota,
  wildcards: m.seasons_advance_wildcards,
  pass: m.seasons_advance_pass,
}
type Kind = keyof typeof KINDS
const isKind = (kind: string): kind is Kind => Object.hasOwn(KINDS, kind)

function Whose({ path, all, groupings }: { path: string; all: boolean; groupings: readonly Option[] }) {
  const options = [
    ...(all
      ? [
          { value: 'overall', words: m.seasons_of_overall() },
          { value: 'division', words: m.seasons_of_division() },
        ]
      : []),
    { value: 'unit', words: m.seasons_of_unit() },
    { value: 'grouping', words: m.seasons_of_grouping() },
  ]
  return (
    <>
      <Choice path={`${path}.of`} label={m.seasons_rule_of()} options={options} />
      <Choice
        path={`${path}.grouping`}
        label={m.seasons_rule_grouping()}
        options={[{ value: '', words: '–' }, ...groupings]}
      />
    </>
  )
}

function Figures({ path, kind, groupings }: { path: string; kind: Kind; groupings: readonly Option[] }) {
  const minimum = (
    <Figure path={`${path}.minimum`} label={m.seasons_rule_minimum()} hint={m.seasons_rule_empty_none()} />
  )
  const reserves = <Figure path={`${path}.reserves`} label={m.seasons_rule_reserves()} />
  switch (kind) {
    case 'top':
      return (
        <>
          <Figure path={`${path}.n`} label={m.seasons_rule_places()} />
          <Whose path={path} all groupings={groupings} />
          {reserves}
          {minimum}
        </>
      )
    case 'quota':
      return (
        <>
          <Figure path={`${path}.per`} label={m.seasons_rule_per()} />
          <Whose path={path} all={false} groupings={groupings} />
          <Figure path={`${path}.min`} label={m.seasons_rule_at_least()} />
          <Figure path={`${path}.max`} label={m.seasons_rule_at_most()} hint={m.seasons_rule_empty_none()} />
          {reserves}
          {minimum}
        </>
      )
    case 'wildcards':
      return (
        <>
          <Figure path={`${path}.n`} label={m.seasons_rule_places()} />
          {minimum}
        </>
      )
    case 'pass':
      return <Figure path={`${path}.share`} label={m.seasons_rule_pass_share()} />
  }
}

export function AdvanceFields({ path, groupings }: { path: string; groupings: readonly Option[] }) {
  const { list, typed } = useRules()
  const rules = list(path)
  return (
    <Card className="grid grid-cols-1 gap-4">
      <div>
        <h2 className="text-xl font-extrabold">{m.seasons_rule_advance()}</h2>
        <p className="text-quiet">{rules.length > 0 ? m.seasons_rule_advance_about() : m.seasons_rule_no_advance()}</p>
      </div>
      {rules.map((_, index) => {
        const kind = typed(`${path}.${index}.kind`)
        if (!isKind(kind)) return null
        const words = KINDS[kind]()
        return (
          <div key={index} className="border-t border-line pt-3">
            <div className="mb-2 flex items-center gap-2">
              <b className="min-w-0 flex-1">
                {index + 1}. {words}
              </b>
              <MoveButtons list={path} index={index} last={index === rules.length - 1} what={words} />
              <RemoveButton list={path} index={index} what={words} />
            </div>
            <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-3">
              <Figures path={`${path}.${index}`} kind={kind} groupings={groupings} />
            </div>
          </div>
        )
      })}
      <p className="flex flex-wrap gap-2">
        {(['top', 'quota', 'wildcards', 'pass'] as const).map((kind) => (
          <AddButton key={kind} list={path} what={kind}>
            {KINDS[kind]()}
          </AddButton>
        ))}
      </p>
    </Card>
  )
}
