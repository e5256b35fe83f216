// The parts of the form: buttons that send what was typed along, so that going elsewhere loses nothing.
import { useLocale } from '~/components/locale'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'

const FIXED = {
  season: m.seasons_part_season,
  people: m.seasons_part_people,
  texts: m.seasons_part_texts,
  expert: m.seasons_part_expert,
}

interface Props {
  part: string
  rounds: readonly { id: string; name: LocalText }[]
}

export function PartTabs({ part, rounds }: Props) {
  const locale = useLocale()
  const tab = (id: string, words: string) => (
    <button
      key={id}
      type="submit"
      formAction={`?part=${id}`}
      formNoValidate
      aria-current={part === id ? 'page' : undefined}
      className={`min-h-11 cursor-pointer rounded-field px-4 font-semibold whitespace-nowrap focus-visible:outline-3 focus-visible:outline-offset-[-3px] focus-visible:outline-link ${
        part === id ? 'bg-card text-ink shadow-lift-1' : 'text-quiet hover:text-ink'
      }`}
    >
      {words}
    </button>
  )
  return (
    <nav
      aria-label={m.seasons_rule_parts()}
      className="flex gap-1 overflow-x-auto rounded-card bg-sand p-1 print:hidden"
    >
      {tab('season', FIXED.season())}
      {tab('people', FIXED.people())}
      {rounds.map(({ id, name }) => tab(`round.${id}`, textIn(name, locale).text))}
      {tab('texts', FIXED.texts())}
      {tab('expert', FIXED.expert())}
    </nav>
  )
}
