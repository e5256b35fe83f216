// What one person sends in the burst at the end of a round: answers one by one, then the paper.

export interface BurstSitter {
  attempt: string
  cookie: string
  device: string
  refs: string[]
}

export interface BurstTask {
  /** Such as 41234. */
  port: number
  sitters: BurstSitter[]
  /** Answers of each person before handing in. */
  saves: number
}

export interface BurstFigures {
  /** ms from the first call to the last answer. */
  took: number
  /** ms of each call, from sending to its acknowledgement. */
  waits: number[]
  acknowledged: number
  refused: number
  /** Calls whose line broke. */
  broken: number
}

const LETTERS = ['a', 'b', 'c', 'd']

/** The answer that this person gives to the n-th item, so that it can be looked up afterwards. */
export const letterOf = (attempt: string, n: number) =>
  LETTERS[((attempt.charCodeAt(0) + attempt.charCodeAt(1)) * 3 + n) % LETTERS.length] ?? 'a'

/** A whole request, as a phone sends it. */
function requestOf(port: number, { attempt, cookie }: BurstSitter, commands: readonly object[]): Buffer {
  const body = JSON.stringify({ commands })
  const host = `127.0.0.1:${port}`
  return Buffer.from(
    [
      `POST /paper/${attempt}/commands HTTP/1.1`,
      `Host: ${host}`,
      `Origin: http://${host}`,
      'User-Agent: Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126 Mobile Safari/537.36',
      'Accept: application/json',
      'Accept-Language: vi-VN,vi;q=0.9',
      'Accept-Encoding: gzip, deflate',
      'Content-Type: application/json',
      `Cookie: PARAGLIDE_LOCALE=vi; ${cookie}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  )
}

/** What the page of a phone asks when it has come back to its paper. */
export const returnOf = (port: number, sitter: BurstSitter) => requestOf(port, sitter, [])

/** Answer by answer, then the paper. */
export function requestsOf({ port, saves }: Pick<BurstTask, 'port' | 'saves'>, sitter: BurstSitter): Buffer[] {
  const commands = sitter.refs
    .slice(0, saves)
    .map((item, n): object => ({ type: 'save', item, value: letterOf(sitter.attempt, n), turn: n + 1 }))
  return [...commands, { type: 'hand_in' }].map((command) => requestOf(port, sitter, [command]))
}
