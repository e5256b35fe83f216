/** The order in which one phone shows the choices: its own, and the same after a return. Free of zod. */
import { drawn, mixed } from './drawing'

/**
 * `ids` in the order of one phone. `shuffleSeed` is the player's (personal view), `index` the question's place in the
 * show. Which id has which colour, shape and letter does not change.
 */
export function choiceOrder(shuffleSeed: number, index: number, ids: readonly string[]): string[] {
  let step = 0
  return mixed(ids, () => drawn(shuffleSeed, index, step++) / 0x1_0000_0000)
}
