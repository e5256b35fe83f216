// The rules of one round: when, how often, the paper, the order of the ranking, who goes on.
import { Card } from '~/components/paper/card'
import { valueAt } from '~/domain/round/json-path'
import { m } from '~/paraglide/messages'
import { AdvanceFields } from './advance-fields'
import { AddButton, RemoveButton } from './list-buttons'
import { type BankChoice, PaperFields } from './paper-fields'
import { RankingFields } from './ranking-fields'
import { Choice, Figure, InThree, Moment } from './rule-inputs'
import { useRules } from './rules-context'

const heading = 'text-xl font-extrabold'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const DAY_WORDS = {
  mon: m.seasons_day_mon,
  tue: m.seasons_day_tue,
  wed: m.seasons_day_wed,
  thu: m.seasons_day_thu,
  fri: m.seasons_day_fri,
  sat: m.seasons_day_sat,
  sun: m.seasons_day_sun,
}

function WindowFields({ path }: { path: string }) {
  const { typed, list } = useRules()
  const days = DAYS.map((day) => ({ value: day, words: DAY_WORDS[day]() }))
  if (typed(`${path}.kind`) === 'weekly')
    return (
      <>
        <div className="grid gap-3 sm:grid-cols-2">
          <Moment type="date" path={`${path}.first`} label={m.seasons_rule_first_day()} />
          <Figure path={`${path}.weeks`} label={m.seasons_rule_weeks()} />
        </div>
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          <Choice path={`${path}.opens.day`} label={m.seasons_rule_opens_day()} options={days} />
          <Moment type="time" path={`${path}.opens.time`} label={m.seasons_rule_at()} />
          <Choice path={`${path}.closes.day`} label={m.seasons_rule_closes_day()} options={days} />
          <Moment type="time" path={`${path}.closes.time`} label={m.seasons_rule_at()} />
        </div>
      </>
    )
  const windows = list(`${path}.windows`)
  return (
    <>
      {windows.map((_, index) => (
        <div key={index} className="flex items-end gap-2">
          <div className="grid min-w-0 flex-1 gap-3 sm:grid-cols-2">
            <Moment type="datetime-local" path={`${path}.windows.${index}.opens`} label={m.seasons_rule_opens()} />
            <Moment type="datetime-local" path={`${path}.windows.${index}.closes`} label={m.seasons_rule_closes()} />
          </div>
          {windows.length > 1 ? (
            <RemoveButton list={`${path}.windows`} index={index} what={m.seasons_rule_window()} />
          ) : null}
        </div>
      ))}
      <p>
        <AddButton list={`${path}.windows`}>{m.seasons_rule_window_add()}</AddButton>
      </p>
    </>
  )
}

function AttemptFields({ path }: { path: string }) {
  return (
    <div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-2">
      <Figure path={`${path}.perWindow`} label={m.seasons_rule_per_window()} hint={m.seasons_rule_empty_free()} />
      <Figure path={`${path}.total`} label={m.seasons_rule_total()} hint={m.seasons_rule_empty_free()} />
      <Choice
        path={`${path}.counts`}
        label={m.seasons_rule_counts()}
        options={[
          { value: 'best', words: m.seasons_counts_best() },
          { value: 'best_earliest', words: m.seasons_counts_best_earliest() },
          { value: 'last', words: m.seasons_counts_last() },
          { value: 'sum', words: m.seasons_counts_sum() },
        ]}
      />
      <Choice
        path={`${path}.windows`}
        label={m.seasons_rule_windows()}
        options={[
          { value: 'best', words: m.seasons_windows_best() },
          { value: 'sum', words: m.seasons_windows_sum() },
          { value: 'last', words: m.seasons_windows_last() },
          { value: 'each', words: m.seasons_windows_each() },
        ]}
      />
    </div>
  )
}

function JudgedFields({ path }: { path: string }) {
  const { list } = useRules()
  const criteria = list(`${path}.criteria`)
  return (
    <Card className="grid grid-cols-1 gap-4">
      <h2 className={heading}>{m.seasons_rule_judged()}</h2>
      <InThree path={`${path}.name`} label={m.seasons_rule_judged_name()} />
      <div className="grid gap-3 sm:grid-cols-2">
        <Figure path={`${path}.weight`} label={m.seasons_rule_judged_weight()} hint={m.seasons_rule_judged_hint()} />
        <Figure path={`${path}.outOf`} label={m.seasons_rule_judged_out_of()} />
      </div>
      {criteria.map((_, index) => (
        <div key={index} className="flex items-end gap-2 border-t border-line pt-3">
          <div className="grid min-w-0 flex-1 items-end gap-3 sm:grid-cols-[minmax(0,1fr)_8rem]">
            <InThree path={`${path}.criteria.${index}.name`} label={m.seasons_rule_criterion()} />
            <Figure path={`${path}.criteria.${index}.max`} label={m.seasons_rule_criterion_max()} />
          </div>
          {criteria.length > 1 ? (
            <RemoveButton list={`${path}.criteria`} index={index} what={m.seasons_rule_criterion()} />
          ) : null}
        </div>
      ))}
      <p>
        <AddButton list={`${path}.criteria`}>{m.seasons_rule_criterion_add()}</AddButton>
      </p>
    </Card>
  )
}

interface Props {
  /** Place in the list of rounds. */
  index: number
  banks: readonly BankChoice[]
  groupings: readonly { value: string; words: string }[]
}

export function RoundPart({ index, banks, groupings }: Props) {
  const { rules } = useRules()
  const path = `rounds.${index}`
  const has = (key: string) => valueAt(rules, `${path}.${key}`) !== undefined
  return (
    <>
      <Card className="grid grid-cols-1 gap-4">
        <h2 className={heading}>{m.seasons_rule_when()}</h2>
        <InThree path={`${path}.name`} label={m.seasons_rule_round_name()} />
        <WindowFields path={`${path}.windows`} />
        {has('paper') ? <AttemptFields path={`${path}.attempts`} /> : null}
        {has('gate') ? (
          <div className="grid gap-3 sm:grid-cols-2">
            <Figure path={`${path}.gate.count`} label={m.seasons_rule_gate_count()} />
            <Figure path={`${path}.gate.share`} label={m.seasons_rule_gate_share()} />
          </div>
        ) : null}
        {has('prediction') ? (
          <InThree path={`${path}.prediction.question`} label={m.seasons_rule_prediction()} />
        ) : null}
        {has('teams') ? <Figure path={`${path}.teams.count`} label={m.seasons_rule_teams()} /> : null}
        <InThree path={`${path}.about`} label={m.seasons_rule_about()} long />
      </Card>
      {has('paper') ? <PaperFields path={`${path}.paper`} banks={banks} /> : null}
      {has('judged') ? <JudgedFields path={`${path}.judged`} /> : null}
      <RankingFields path={`${path}.ranking`} />
      <AdvanceFields path={`${path}.advance`} groupings={groupings} />
    </>
  )
}
