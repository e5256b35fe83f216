// Answers POST /paper/<attempt>/commands before anything else is asked: one look at the cookies, one wait for the disk.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { GUEST } from '../../app/domain/access/actor'
import { can } from '../../app/domain/access/can'
import { cookieIn } from '../../app/domain/round/sign-in-cookie'
import type { Contestants } from '../../app/services/contestants'
import type { Clock } from '../clock'
import { addressOf } from '../http/address'
import { fromOwnPage, type OwnHosts } from '../http/same-origin'
import { countCalls } from './call-counter'
import { createPaperCallers } from './paper-callers'
import { MOST_COMMANDS, type RunningPapers } from './papers'

const MOST_BYTES = 64 * 1024
/** Of one attempt in a minute: five in a second is more than a hand gives. */
const MOST_CALLS = 300
/** Calls without a right to their attempt, from one address in a minute. */
const MOST_STRAYS = 600
const ADDRESS = /^\/paper\/([\w-]{1,64})\/commands(?:\?|$)/

/** Why nothing was done, as `code` of the answer. */
const REFUSALS = {
  not_signed_in: 401,
  other_site: 403,
  not_yours: 403,
  no_attempt: 404,
  length_required: 411,
  too_large: 413,
  bad_message: 422,
  too_many: 429,
  not_saved: 503,
} as const
type Refusal = keyof typeof REFUSALS

export interface PaperDoorParts {
  papers: Pick<RunningPapers, 'place' | 'act'>
  contestants: Pick<Contestants, 'of'>
  own: OwnHosts
  /** Proxies in front that are trusted to name who asks. */
  proxies: number
  clock: Clock
  /** ms from the request to its answer. */
  onAnswered(status: number, ms: number): void
  onTrouble(error: unknown): void
}

/** false: the request is for somebody else. */
export type PaperDoor = (req: IncomingMessage, res: ServerResponse) => boolean

function answer(res: ServerResponse, status: number, value: unknown, more: Record<string, string> = {}): void {
  if (res.destroyed) return
  const body = JSON.stringify(value)
  res.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...more,
  })
  res.end(body)
}

interface Message {
  commands: readonly unknown[]
  seen: number | undefined
}

/** The commands of a body, and what its page has seen; null: it holds none. */
function messageOf(body: string): Message | null {
  try {
    const message: unknown = JSON.parse(body)
    if (typeof message !== 'object' || message === null || !('commands' in message)) return null
    const { commands } = message
    if (!Array.isArray(commands) || commands.length > MOST_COMMANDS) return null
    return { commands, seen: 'seen' in message && typeof message.seen === 'number' ? message.seen : undefined }
  } catch {
    return null
  }
}

/** Calls `done` with the body as text; null: longer than it said. Of a line that breaks nothing is heard any more. */
function readBody(req: IncomingMessage, done: (body: string | null) => void): void {
  const parts: Buffer[] = []
  let bytes = 0
  req.on('data', (part: Buffer) => {
    bytes += part.length
    if (bytes <= MOST_BYTES) parts.push(part)
  })
  req.on('end', () => {
    const [only] = parts
    if (bytes > MOST_BYTES) done(null)
    else done((parts.length === 1 && only ? only : Buffer.concat(parts)).toString('utf8'))
  })
}

export function openPaperDoor(parts: PaperDoorParts): PaperDoor {
  const { papers, contestants, own, proxies, clock, onAnswered, onTrouble } = parts
  const callers = createPaperCallers(contestants, clock)
  const withinAttempt = countCalls(MOST_CALLS, clock)
  const withinStrays = countCalls(MOST_STRAYS, clock)
  const strays = new Set<Refusal>(['not_signed_in', 'not_yours', 'no_attempt', 'bad_message'])

  /** null: this request may not go further for what it is. */
  function refusedAtOnce(req: IncomingMessage): Refusal | null {
    if (!fromOwnPage(req.headers, own)) return 'other_site'
    if (req.headers['transfer-encoding'] !== undefined) return 'length_required'
    const length = Number(req.headers['content-length'] ?? 0)
    return length > MOST_BYTES ? 'too_large' : null
  }

  /** `at`: when the whole message was here; who opens a call early and thinks on gains nothing. */
  async function handle(
    req: IncomingMessage,
    attempt: string,
    body: string | null,
    at: number,
  ): Promise<Refusal | object> {
    const { cookie = null } = req.headers
    const device = cookieIn(cookie, 'paper-device') ?? ''
    const known = papers.place(attempt)
    const place = known instanceof Promise ? await known : known
    if (!place) return 'no_attempt'
    const asked = place.practice ? device : callers.of(place.season, cookie)
    const contestant = asked instanceof Promise ? await asked : asked
    if (contestant === null) return 'not_signed_in'
    if (!can(GUEST, 'paper.sit', { own: contestant === place.contestant })) return 'not_yours'
    if (!withinAttempt(attempt)) return 'too_many'
    const message = body === null ? null : messageOf(body)
    if (!message) return 'bad_message'
    return (await papers.act(attempt, device, message.commands, at, message.seen)) ?? 'no_attempt'
  }

  /** Too many of these from one address are not looked at one by one. */
  function strayed(code: Refusal, req: IncomingMessage): Refusal {
    if (!strays.has(code)) return code
    return withinStrays(addressOf(req.headers, req.socket.remoteAddress ?? '', proxies)) ? code : 'too_many'
  }

  function refuse(res: ServerResponse, code: Refusal): void {
    const more: Record<string, string> = {}
    if (code === 'too_many') more['Retry-After'] = '10'
    if (code === 'not_saved') more['Retry-After'] = '1'
    // What was not read to its end does not leave a connection that can go on.
    if (code === 'too_large') more.Connection = 'close'
    answer(res, REFUSALS[code], { code }, more)
  }

  return (req, res) => {
    const attempt = req.method === 'POST' ? ADDRESS.exec(req.url ?? '')?.[1] : undefined
    if (attempt === undefined) return false
    const began = performance.now()
    const refused = refusedAtOnce(req)
    if (refused) {
      req.resume()
      refuse(res, refused)
    } else
      readBody(req, (body) => {
        handle(req, attempt, body, clock.now()).then(
          (done) => {
            if (typeof done === 'string') refuse(res, strayed(done as Refusal, req))
            else answer(res, 200, done)
            onAnswered(res.statusCode, performance.now() - began)
          },
          (error: unknown) => {
            onTrouble(error)
            refuse(res, 'not_saved')
            onAnswered(res.statusCode, performance.now() - began)
          },
        )
      })
    return true
  }
}
