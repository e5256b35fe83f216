// Percentiles of one run, and the median and spread of several.

/** The value below which `share` (0–1) of the values lie (nearest rank); NaN without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export interface Spread {
  median: number
  least: number
  most: number
}

/** Values that are not numbers (nothing was measured) are left out. */
export function spread(values: readonly number[]): Spread {
  const known = values.filter((value) => !Number.isNaN(value))
  return { median: percentile(known, 0.5), least: percentile(known, 0), most: percentile(known, 1) }
}
