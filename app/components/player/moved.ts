// Moving one thing in a list.

/** `list` with the element at `from` at `to` instead; places beyond the ends are the ends. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const copy = [...list]
  const [taken] = copy.splice(from, 1)
  if (taken === undefined) return copy
  copy.splice(Math.max(0, Math.min(copy.length, to)), 0, taken)
  return copy
}
