// Parts of the page that are loaded after the first answer or when they are needed; a weak network makes them late, not missing.
import { type ComponentType, lazy, memo, type ReactNode, Suspense } from 'react'
import type { Refusal } from '~/domain/show/refusal'
import type { AskedQuestion } from '~/domain/show/view'

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

function laterPart<P extends object>(load: () => Promise<{ default: ComponentType<P> }>) {
  return lazy(() => persist(load))
}

const load = {
  arranging: () => import('./arranging'),
  final: () => import('./final-view'),
  menu: () => import('./menu-sheet'),
  refused: () => import('./refused-view'),
  result: () => import('./result-view'),
  standing: () => import('./standing'),
  words: () => import('./refusal-words'),
}

export const Arranging = laterPart(load.arranging)
export const FinalView = laterPart(load.final)
export const MenuSheet = laterPart(load.menu)
export const RefusedView = laterPart(load.refused)
export const ResultView = laterPart(load.result)
export const StandingView = laterPart(load.standing)
const RefusalWords = laterPart(load.words)

/** Why something was refused; empty for the moment until the sentence has come. */
export const Refused = memo(function Refused({ code }: { code: Refusal }): ReactNode {
  return (
    <Suspense fallback={null}>
      <RefusalWords code={code} />
    </Suspense>
  )
})

/** Kinds that are answered by more than a tap; they are brought while the question is counted down. */
export function isArranged(kind: AskedQuestion['kind']): boolean {
  return kind === 'typed' || kind === 'number' || kind === 'order' || kind === 'match'
}

function bring(...parts: (keyof typeof load)[]): void {
  // What fails here is loaded again when it is needed.
  for (const part of parts) load[part]().catch(() => {})
}

/** Fetches what this kind of question needs. */
export function bringKind(kind: AskedQuestion['kind']): void {
  if (isArranged(kind)) bring('arranging')
}

/** Fetches what the rest of the show needs, once there is time: the first answer is given. */
export function bringRest(): void {
  bring('result', 'standing', 'arranging', 'menu', 'words', 'final')
}
