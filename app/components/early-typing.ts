// What is typed while a slow phone is still waking the page: React may make the page anew then, with empty fields.

const typed = new Map<string, string>()
/** Longest that waking takes, ms since the page was asked for. */
const WAKING = 20_000

if (typeof document !== 'undefined') {
  for (const { name, value } of document.querySelectorAll<HTMLInputElement>('input.box')) typed.set(name, value)
  document.addEventListener(
    'input',
    ({ target }) => target instanceof HTMLInputElement && typed.set(target.name, target.value),
    true,
  )
}

/** Gives a field of text that was made anew what had been typed into the one before it. */
export function restoreTyped(field: HTMLInputElement | null): void {
  const before = field && typed.get(field.name)
  if (!before || field.value) return
  field.value = before
  if (performance.now() < WAKING) field.focus()
}
