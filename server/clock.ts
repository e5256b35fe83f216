// The clock of the machine, behind the interface that tests replace.
import type { Clock } from '../app/context'

export type { Clock }

export const systemClock: Clock = { now: () => Date.now() }
