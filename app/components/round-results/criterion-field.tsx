// One criterion on a judge's sheet: a large figure with big buttons, and quick marks in tenths.
import { useFormat } from '~/components/format'
import { Icon } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'

interface Props {
  id: string
  name: string
  max: number
  /** As typed; empty: no mark yet. */
  value: string
  onChange: (value: string) => void
}

const QUICK = 10
/** Halves are given where the maximum is small. */
const stepOf = (max: number) => (max <= 20 ? 0.5 : 1)
const held = (value: number, max: number) => Math.min(max, Math.max(0, Math.round(value * 100) / 100))

const round =
  'grid size-14 shrink-0 cursor-pointer place-items-center rounded-pill bg-card text-2xl shadow-[inset_0_0_0_1.5px_var(--field-line)] hover:bg-sand focus-visible:outline-3 focus-visible:outline-link'

export function CriterionField({ id, name, max, value, onChange }: Props) {
  const { number } = useFormat()
  const step = stepOf(max)
  const now = Number(value.replace(',', '.'))
  const whole = max <= QUICK ? Array.from({ length: Math.floor(max) + 1 }, (_, i) => i) : []
  const quick = whole.length > 0 ? whole : Array.from({ length: QUICK + 1 }, (_, i) => (max * i) / QUICK)
  const give = (mark: number) => onChange(String(held(mark, max)))
  return (
    <div className="border-t border-line py-4 first:border-0 first:pt-0">
      <label htmlFor={`mark-${id}`} className="text-lg font-extrabold">
        {name} <span className="font-normal text-quiet">{m.roundresults_judge_of({ max: number(max, 2) })}</span>
      </label>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <button
          type="button"
          className={round}
          aria-label={m.roundresults_judge_less({ what: name })}
          onClick={() => give((Number.isFinite(now) ? now : 0) - step)}
        >
          <Icon name="minus" />
        </button>
        <input
          id={`mark-${id}`}
          name={`mark.${id}`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          inputMode="decimal"
          required
          autoComplete="off"
          maxLength={6}
          className="h-14 w-24 rounded-field bg-card text-center text-2xl font-extrabold shadow-[inset_0_0_0_1.5px_var(--field-line)] focus-visible:outline-3 focus-visible:outline-link"
        />
        <button
          type="button"
          className={round}
          aria-label={m.roundresults_judge_more({ what: name })}
          onClick={() => give((Number.isFinite(now) ? now : 0) + step)}
        >
          <Icon name="plus" />
        </button>
      </div>
      <div className="mt-3 flex flex-wrap gap-1.5">
        {quick.map((mark) => (
          <button
            key={mark}
            type="button"
            aria-pressed={value !== '' && now === mark}
            onClick={() => give(mark)}
            className="min-h-12 min-w-12 flex-1 cursor-pointer rounded-field bg-sand px-1 font-figures font-semibold hover:brightness-95 focus-visible:outline-3 focus-visible:outline-link aria-pressed:bg-primary aria-pressed:text-on-primary sm:max-w-16"
          >
            {number(mark, 1)}
          </button>
        ))}
      </div>
    </div>
  )
}
