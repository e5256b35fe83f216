// What the colours of the tiles mean: five steps with their limits.
import { useLocale } from '~/components/locale'
import { formatNumber } from '~/components/stage/figures'
import type { Figure } from '~/domain/standings/figures'
import type { Scale, Step } from '~/domain/standings/scale'
import { m } from '~/paraglide/messages'
import { stepClass } from './tiles'

const STEPS: readonly Step[] = [1, 2, 3, 4, 5]

export function Legend({ scale, figure }: { scale: Scale; figure: Figure }) {
  const locale = useLocale()
  const whole = (value: number) => Math.round(figure === 'rate' ? value * 100 : value)
  const big = figure !== 'rate' && (scale.limits.at(-1) ?? 0) >= 1_000_000
  const write = (value: number) => (big ? formatNumber(value / 1_000_000, locale, 2) : formatNumber(value, locale))
  const [first = 0, , , last = 0] = scale.limits.map(whole)
  const text = (step: Step) => {
    if (step === 1) return `< ${write(first)}`
    if (step === 5) return `≥ ${write(last)}${figure === 'rate' ? '\u00A0%' : ''}`
    const [from = 0, to = 0] = [whole(scale.limits[step - 2] ?? 0), whole(scale.limits[step - 1] ?? 0)]
    return big
      ? `${write(from)}+`
      : figure === 'best' || figure === 'points'
        ? `${write(from)}+`
        : from === to - 1
          ? write(from)
          : `${write(from)}–${write(to - 1)}`
  }
  return (
    <div className="flex items-center gap-1 text-sm text-quiet">
      <span className="mr-1.5 max-sm:hidden">{m.boards_few()}</span>
      {STEPS.map((step) => (
        <span
          key={step}
          className={`flex-1 rounded-[6px] px-0.5 py-1 text-center font-semibold whitespace-nowrap max-sm:text-xs ${stepClass(step)}`}
        >
          {text(step)}
        </span>
      ))}
      <span className={big ? 'ml-1.5' : 'ml-1.5 max-sm:hidden'}>{big ? m.boards_many_million() : m.boards_many()}</span>
    </div>
  )
}
