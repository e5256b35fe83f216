// Who takes the results of an ended show: the boards, and those who sit it alone.
import type { Boards } from '../app/services/boards'
import type { SelfPaced } from '../app/services/self-paced'

/** Gives all of them what stands now, also when one fails; then rejects with the first failure. Doing it twice does no harm. */
export function createResultsTakers(boards: Pick<Boards, 'recordShow'>, selfPaced: Pick<SelfPaced, 'follow'>) {
  return async (show: string): Promise<void> => {
    const taken = await Promise.allSettled([boards.recordShow(show), selfPaced.follow(show)])
    for (const one of taken) if (one.status === 'rejected') throw one.reason
  }
}
