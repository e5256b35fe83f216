// Who takes the results of an ended show: the boards, those who sit it alone, the rounds that it is the final of.
import type { Boards } from '../app/services/boards'
import type { SelfPaced } from '../app/services/self-paced'

/** Takes the results of a show by its id, as they stand now. */
export interface Follower {
  follow(show: string): Promise<unknown>
}

/** Gives all of them what stands now, also when one fails; then rejects with the first failure. Doing it twice does no harm. */
export function createResultsTakers(
  boards: Pick<Boards, 'recordShow'>,
  selfPaced: Pick<SelfPaced, 'follow'>,
  rounds: Follower,
) {
  return async (show: string): Promise<void> => {
    const taken = await Promise.allSettled([boards.recordShow(show), selfPaced.follow(show), rounds.follow(show)])
    for (const one of taken) if (one.status === 'rejected') throw one.reason
  }
}
