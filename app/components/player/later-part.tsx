// A part of the page that is loaded when it is needed; a weak network makes it late, not missing.
import { type ComponentType, lazy } from 'react'

/** Tries again until it has come. */
export async function persist<T>(load: () => Promise<T>, wait = 1_500): Promise<T> {
  for (;;) {
    try {
      return await load()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}

export function laterPart<P extends object>(load: () => Promise<{ default: ComponentType<P> }>) {
  return lazy(() => persist(load))
}
