// The paper of a round: its time, what may be done with it, and its sections with what they draw.
import { Card } from '~/components/paper/card'
import { m } from '~/paraglide/messages'
import { AddButton, RemoveButton } from './list-buttons'
import { Choice, Figure, InThree, type Option, Yes } from './rule-inputs'
import { useRules } from './rules-context'

/** A bank with its topics and the levels of its questions. */
export interface BankChoice extends Option {
  topics: readonly Option[]
  levels: readonly string[]
}

const any = (): Option => ({ value: '', words: m.seasons_rule_any() })

interface PartProps {
  /** The list that it is a part of. */
  path: string
  index: number
  banks: readonly BankChoice[]
  /** The list has no other. */
  only: boolean
}

function DrawFields({ path, index, banks, only }: PartProps) {
  const { typed } = useRules()
  const draw = `${path}.${index}`
  const bank = banks.find(({ value }) => value === typed(`${draw}.bank`))
  const topics = bank ? bank.topics : banks.flatMap((one) => one.topics)
  const levels = [...new Set((bank ? [bank] : banks).flatMap((one) => one.levels))].sort()
  return (
    <div className="flex items-end gap-2">
      <div className="grid min-w-0 flex-1 grid-cols-2 gap-3 sm:grid-cols-[5rem_repeat(4,minmax(0,1fr))]">
        <Figure path={`${draw}.count`} label={m.seasons_rule_count()} />
        <Choice path={`${draw}.bank`} label={m.seasons_rule_bank()} options={[any(), ...banks]} />
        <Choice path={`${draw}.topic`} label={m.seasons_rule_topic()} options={[any(), ...topics]} />
        <Choice
          path={`${draw}.level`}
          label={m.seasons_rule_level()}
          options={[any(), ...levels.map((level) => ({ value: level, words: level }))]}
        />
        <Choice
          path={`${draw}.media`}
          label={m.seasons_rule_media()}
          options={[
            any(),
            { value: 'sound', words: m.seasons_rule_sound() },
            { value: 'picture', words: m.seasons_rule_picture() },
          ]}
        />
      </div>
      {only ? null : <RemoveButton list={path} index={index} what={m.seasons_rule_draw()} />}
    </div>
  )
}

function SectionFields({ path, index, banks, only }: PartProps) {
  const { list } = useRules()
  const section = `${path}.${index}`
  const draws = list(`${section}.draw`)
  return (
    <section className="grid gap-3 border-t border-line pt-4">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <InThree path={`${section}.name`} label={m.seasons_rule_section()} />
        </div>
        {only ? null : <RemoveButton list={path} index={index} what={m.seasons_rule_section()} />}
      </div>
      {draws.map((_, draw) => (
        <DrawFields key={draw} path={`${section}.draw`} index={draw} banks={banks} only={draws.length === 1} />
      ))}
      <p>
        <AddButton list={`${section}.draw`}>{m.seasons_rule_draw_add()}</AddButton>
      </p>
      <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-3">
        <Figure path={`${section}.marks.right`} label={m.seasons_rule_right()} />
        <Figure path={`${section}.marks.wrong`} label={m.seasons_rule_wrong_marks()} hint={m.seasons_rule_or_less()} />
        <Figure path={`${section}.marks.blank`} label={m.seasons_rule_blank()} hint={m.seasons_rule_or_less()} />
        <Figure
          path={`${section}.itemSeconds`}
          label={m.seasons_rule_item_seconds()}
          hint={m.seasons_rule_empty_paper()}
        />
        <Figure path={`${section}.plays`} label={m.seasons_rule_plays()} hint={m.seasons_rule_empty_free()} />
        <Figure path={`${section}.pass`} label={m.seasons_rule_pass()} hint={m.seasons_rule_empty_none()} />
      </div>
      <Yes path={`${section}.marks.partial`} label={m.seasons_rule_partial()} />
    </section>
  )
}

/** What is chosen of a paper, with the words of each value. */
const CHOICES: readonly { field: string; label: () => string; options: Record<string, () => string> }[] = [
  {
    field: 'whenWindowCloses',
    label: m.seasons_rule_window_closes,
    options: { finish: m.seasons_closes_finish, cut: m.seasons_closes_cut },
  },
  {
    field: 'drawn',
    label: m.seasons_rule_drawn,
    options: { person: m.seasons_drawn_person, window: m.seasons_drawn_window },
  },
  {
    field: 'order',
    label: m.seasons_rule_order,
    options: { random: m.seasons_order_random, fixed: m.seasons_order_fixed },
  },
]

export function PaperFields({ path, banks }: { path: string; banks: readonly BankChoice[] }) {
  const { list } = useRules()
  const sections = list(`${path}.sections`)
  return (
    <Card className="grid grid-cols-1 gap-4">
      <h2 className="text-xl font-extrabold">{m.seasons_rule_paper()}</h2>
      <div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-2">
        <Figure path={`${path}.seconds`} label={m.seasons_rule_minutes()} hint={m.seasons_rule_minutes_hint()} />
        {CHOICES.map(({ field, label, options }) => (
          <Choice
            key={field}
            path={`${path}.${field}`}
            label={label()}
            options={Object.entries(options).map(([value, words]) => ({ value, words: words() }))}
          />
        ))}
      </div>
      <div className="grid gap-2 sm:grid-cols-3">
        <Yes path={`${path}.shuffleChoices`} label={m.seasons_rule_shuffle()} />
        <Yes path={`${path}.back`} label={m.seasons_rule_back()} />
        <Yes path={`${path}.handInEarly`} label={m.seasons_rule_early()} />
      </div>
      <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-3">
        <Figure path={`${path}.stopAfterWrong`} label={m.seasons_rule_stop()} hint={m.seasons_rule_empty_never()} />
        <Figure path={`${path}.floor`} label={m.seasons_rule_floor()} hint={m.seasons_rule_empty_none()} />
        <Figure path={`${path}.cap`} label={m.seasons_rule_cap()} hint={m.seasons_rule_empty_none()} />
      </div>
      {sections.map((_, index) => (
        <SectionFields key={index} path={`${path}.sections`} index={index} banks={banks} only={sections.length === 1} />
      ))}
      <p>
        <AddButton list={`${path}.sections`}>{m.seasons_rule_section_add()}</AddButton>
      </p>
    </Card>
  )
}
