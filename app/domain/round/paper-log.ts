/** Accepted commands of an attempt as they are kept, and the attempt that they make. */
import { apply, type KeeperCommand, type SitterCommand } from './attempt'
import type { Attempt } from './attempt-state'

/** `at`: when it arrived, ms since 1970. */
export interface PaperEntry {
  at: number
  command: SitterCommand | KeeperCommand
}

type Bare = SitterCommand extends infer C ? (C extends SitterCommand ? Omit<C, 'device'> : never) : never
/** Accepted commands come from the device that may write; only taking over names one. */
type KeptCommand = Bare | KeeperCommand | Extract<SitterCommand, { type: 'take_over' }>
export type KeptEntry = [at: number, command: KeptCommand]

export function keptEntry({ at, command }: PaperEntry): KeptEntry {
  if (!('device' in command) || command.type === 'take_over') return [at, command]
  const { device: _, ...bare } = command
  return [at, bare]
}

function commandOf(kept: KeptCommand, device: string): SitterCommand | KeeperCommand {
  if (kept.type === 'time' || kept.type === 'stop' || kept.type === 'grant' || 'device' in kept) return kept
  // Its type says which command it is; TypeScript does not put a union together again.
  return { ...kept, device } as SitterCommand
}

/** The attempt after these entries. Throws when one of them is refused: then this is not how it went. */
export function replay(begun: Attempt, entries: Iterable<KeptEntry>): Attempt {
  let attempt = begun
  for (const [at, kept] of entries) {
    const outcome = apply(attempt, commandOf(kept, attempt.device), at)
    if (!outcome.ok) throw new Error(`An entry of attempt ${begun.id} is refused: ${kept.type}, ${outcome.code}`)
    attempt = outcome.attempt
  }
  return attempt
}
