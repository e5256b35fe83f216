// What holds for the whole season: its name, days, prizes; its divisions; its texts.
import { Card } from '~/components/paper/card'
import { m } from '~/paraglide/messages'
import { AddButton, RemoveButton } from './list-buttons'
import { Figure, InThree, Moment, Written, Yes } from './rule-inputs'
import { useRules } from './rules-context'

const heading = 'text-xl font-extrabold'

export function SeasonPart() {
  const { list } = useRules()
  return (
    <>
      <Card className="grid grid-cols-1 gap-4">
        <h2 className={heading}>{m.seasons_part_season()}</h2>
        <InThree path="name" label={m.seasons_new_name()} />
        <div className="grid gap-4 sm:grid-cols-3">
          <Figure
            path="announced.afterDays"
            label={m.seasons_rule_announced()}
            hint={m.seasons_rule_announced_hint()}
          />
          <Figure path="complaints.days" label={m.seasons_rule_complaints()} hint={m.seasons_rule_complaints_hint()} />
          <Figure
            path="participationPrize.share"
            label={m.seasons_rule_participation()}
            hint={m.seasons_rule_participation_hint()}
          />
        </div>
      </Card>
      <Card className="grid grid-cols-1 gap-4">
        <h2 className={heading}>{m.seasons_rule_prizes()}</h2>
        {list('prizes').length === 0 ? <p className="text-quiet">{m.seasons_rule_no_prizes()}</p> : null}
        {list('prizes').map((_, index) => {
          const path = `prizes.${index}`
          return (
            <div key={index} className="grid gap-3 border-t border-line pt-4 first-of-type:border-0">
              <div className="flex items-start gap-2">
                <div className="min-w-0 flex-1">
                  <InThree path={`${path}.name`} label={m.seasons_rule_prize()} />
                </div>
                <RemoveButton list="prizes" index={index} what={m.seasons_rule_prize()} />
              </div>
              <div className="grid items-end gap-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
                <Figure path={`${path}.count`} label={m.seasons_rule_prize_count()} />
                <InThree path={`${path}.worth`} label={m.seasons_rule_prize_worth()} />
              </div>
              <Yes path={`${path}.collective`} label={m.seasons_rule_prize_collective()} />
              {list('divisions').length > 1 ? (
                <Yes path={`${path}.together`} label={m.seasons_rule_prize_together()} />
              ) : null}
            </div>
          )
        })}
        <p>
          <AddButton list="prizes">{m.seasons_rule_prize_add()}</AddButton>
        </p>
      </Card>
    </>
  )
}

export function PeoplePart() {
  const { list } = useRules()
  const divisions = list('divisions')
  return (
    <Card className="grid grid-cols-1 gap-5">
      <div>
        <h2 className={heading}>{m.seasons_part_people()}</h2>
        <p className="text-quiet">{m.seasons_part_people_about()}</p>
      </div>
      {divisions.map((_, index) => {
        const path = `divisions.${index}`
        const eligibility = `${path}.eligibility`
        return (
          <div key={index} className="grid gap-3 border-t border-line pt-4">
            <div className="flex items-start gap-2">
              <div className="min-w-0 flex-1">
                <InThree path={`${path}.name`} label={m.seasons_rule_division()} />
              </div>
              {divisions.length > 1 ? (
                <RemoveButton list="divisions" index={index} what={m.seasons_rule_division()} />
              ) : null}
            </div>
            <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-[1fr_1fr_1.6fr_1fr_1fr]">
              <Figure path={`${eligibility}.age.min`} label={m.seasons_rule_age_min()} />
              <Figure path={`${eligibility}.age.max`} label={m.seasons_rule_age_max()} />
              <div className="col-span-2 sm:col-span-1">
                <Moment type="date" path={`${eligibility}.age.on`} label={m.seasons_rule_age_on()} />
              </div>
              <Figure path={`${eligibility}.grades.min`} label={m.seasons_rule_grade_min()} />
              <Figure path={`${eligibility}.grades.max`} label={m.seasons_rule_grade_max()} />
            </div>
            <div className="grid gap-3 sm:grid-cols-2">
              <Written
                path={`${eligibility}.kinds`}
                label={m.seasons_rule_kinds()}
                hint={m.seasons_rule_kinds_hint()}
              />
              <Written
                path={`${eligibility}.excluded`}
                label={m.seasons_rule_excluded()}
                hint={m.seasons_rule_excluded_hint()}
              />
            </div>
          </div>
        )
      })}
      <p>
        <AddButton list="divisions">{m.seasons_rule_division_add()}</AddButton>
      </p>
    </Card>
  )
}

const TEXTS = [
  ['purpose', m.seasons_text_purpose],
  ['theme', m.seasons_text_theme],
  ['devices', m.seasons_text_devices],
  ['conduct', m.seasons_text_conduct],
  ['names', m.seasons_text_names],
  ['data', m.seasons_text_data],
  ['contact', m.seasons_text_contact],
  ['finalSay', m.seasons_text_final_say],
] as const

export function TextsPart() {
  return (
    <Card className="grid grid-cols-1 gap-6">
      <h2 className={heading}>{m.seasons_part_texts()}</h2>
      {TEXTS.map(([path, label]) => (
        <InThree key={path} path={path} label={label()} long />
      ))}
    </Card>
  )
}
