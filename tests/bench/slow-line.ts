// A weak network in front of a line: delays each way, jittery, without ever changing the order of packets.
import type { Line, LineListener, OpenLine } from '../../app/live/line'

export interface Delay {
  /** ms each way, at least … */
  least: number
  /** … and at most. */
  most: number
}

/** A way for packets in one direction: a delay of its own for this phone, and jitter on each packet. */
function way({ least, most }: Delay, random: () => number) {
  const jitter = (most - least) / 5
  const base = least + random() * (most - least - jitter)
  let free = 0
  return (act: () => void) => {
    const now = performance.now()
    free = Math.max(free, now + base + random() * jitter)
    setTimeout(act, free - now)
  }
}

/** `openLine` behind a delay drawn for this phone. */
export function slowed(openLine: OpenLine, delay: Delay, random: () => number): OpenLine {
  return (listener) => {
    const there = way(delay, random)
    const back = way(delay, random)
    const slowListener: LineListener = {
      up: () => back(() => listener.up()),
      down: () => listener.down(),
      refused: (code) => listener.refused(code),
      message: (event, payload) => back(() => listener.message(event, payload)),
    }
    const line = openLine(slowListener)
    return {
      ...line,
      ask: ((event, message, wait) =>
        new Promise((resolve, reject) => {
          there(() => {
            line.ask(event, message, wait).then(
              (reply) => back(() => resolve(reply)),
              (error) => reject(error),
            )
          })
        })) as Line['ask'],
    }
  }
}

export type Lie = 'none' | 'zero' | 'late-echo'

/** A phone that cheats: it claims to have answered at once; `late-echo`: and makes its round trips look long. */
export function lying(openLine: OpenLine, lie: Lie): OpenLine {
  if (lie === 'none') return openLine
  return (listener) => {
    const line = openLine(listener)
    return {
      ...line,
      ask: (async (event: 'answer' | 'time' | 'join', message: never, wait?: number) => {
        if (event === 'answer') return line.ask('answer', { ...(message as object), ms: 0 } as never, wait)
        const { echo } = message as { echo?: number | null }
        if (event === 'time' && lie === 'late-echo' && typeof echo === 'number')
          await new Promise((resolve) => setTimeout(resolve, 2_500))
        return line.ask(event, message, wait)
      }) as Line['ask'],
    }
  }
}
