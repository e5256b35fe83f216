/** Five steps for the map of tiles: rounded limits that spread the figures over the scale. */

export type Step = 1 | 2 | 3 | 4 | 5

export interface Scale {
  /** Lower limits of steps 2 to 5, ascending. */
  limits: readonly number[]
  stepOf(value: number): Step
}

/** Numbers people like to read: 1, 2 or 5 of a power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const share = rough / power
  return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 ? 2.5 : share <= 5 ? 5 : 10)
}

/** Four limits an even, readable step apart, laid around the middle of `values`; `whole`: the limits are whole numbers. */
export function scaleOf(values: readonly number[], { whole }: { whole: boolean }): Scale {
  const low = values.length ? Math.min(...values) : 0
  const high = values.length ? Math.max(...values) : 0
  const smallest = whole ? 1 : 0.01
  const step = Math.max(smallest, niceStep(Math.max((high - low) / 5, smallest)))
  const grain = whole ? Math.max(1, step / 2) : step / 2
  const first = Math.max(step, Math.round(((low + high) / 2 - 1.5 * step) / grain) * grain)
  const limits = [0, 1, 2, 3].map((i) => Number((first + i * step).toFixed(4)))
  return {
    limits,
    stepOf: (value) => (1 + limits.filter((limit) => value >= limit).length) as Step,
  }
}
