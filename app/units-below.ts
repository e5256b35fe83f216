// The units somebody may belong to, as a list to choose from.
import type { LocalText } from '~/domain/question/text'
import type { Areas } from '~/services/clubs'

export interface UnitBelow {
  code: string
  name: LocalText
  depth: number
}

/** `unit` and all below it today, each after the one above it; `depth` 0 is `unit` itself. */
export function unitsBelow(areas: Areas, unit: string): UnitBelow[] {
  const paths = areas.units().flatMap(({ code, name }) => {
    const above = areas.unitsAbove(code)
    const depth = above.indexOf(unit)
    return depth < 0 ? [] : [{ code, name, depth, path: above.slice(0, depth + 1).reverse() }]
  })
  const order = new Map(areas.units().map(({ code }, index) => [code, index]))
  const compare = (a: readonly string[], b: readonly string[]) => {
    for (let at = 0; at < Math.max(a.length, b.length); at++) {
      const [one, other] = [order.get(a[at] ?? '') ?? -1, order.get(b[at] ?? '') ?? -1]
      if (one !== other) return one - other
    }
    return 0
  }
  return paths.sort((a, b) => compare(a.path, b.path)).map(({ code, name, depth }) => ({ code, name, depth }))
}
