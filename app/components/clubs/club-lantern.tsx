// The round lantern that stands for a club; its colour follows the club's code.
import { Drawing, type DrawingName } from '~/components/stage/icon'

const LANTERNS: readonly DrawingName[] = ['lantern-0', 'lantern-1', 'lantern-2']

export function ClubLantern({ code }: { code: string }) {
  const sum = [...code].reduce((all, letter) => all + letter.charCodeAt(0), 0)
  return (
    <span className="grid size-11 shrink-0 place-items-center rounded-full bg-deep">
      <Drawing name={LANTERNS[sum % LANTERNS.length] ?? 'lantern-0'} className="w-8" />
    </span>
  )
}
