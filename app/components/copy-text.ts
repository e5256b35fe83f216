/** Text into the clipboard, on plain http too. */

/** The old way, which needs no secure page: from a field that is there for a moment, beside what has the focus (a dialog keeps it within). */
function copyFromField(text: string): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.style.position = 'fixed'
  field.style.opacity = '0'
  const beside = before?.parentElement ?? document.body
  beside.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return copied
}

/** Whether `text` is in the clipboard now. A hall's server has no certificate, and there browsers have no clipboard to write to. */
export async function copyText(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text)
      return true
    }
  } catch {
    // Not allowed: the old way may be.
  }
  return copyFromField(text)
}
