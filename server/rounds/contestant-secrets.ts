// Codes, digits and sign-in tokens of contestants.
import { createHmac, timingSafeEqual } from 'node:crypto'

/** Without letters and digits that look alike, and without vowels, so that no word comes of it. */
const SIGNS = 'BCDFGHJKLMNPQRSTVWXYZ23456789'
const CODE_LENGTH = 6
const CODE = new RegExp(`^[${SIGNS}]{${CODE_LENGTH}}$`)
const DIGITS = 6

export interface ContestantSecrets {
  newCode(): string
  newDigits(): string
  /** What is kept of the digits. */
  hash(contestant: string, digits: string): string
  matches(contestant: string, digits: string, hash: string): boolean
  /** Value of the cookie: ends with the digits it was made under. */
  token(contestant: string, hash: string): string
  /** Id of the contestant a token names; says nothing about whether it is genuine. */
  nameIn(token: string): string | null
  genuine(token: string, contestant: string, hash: string): boolean
}

/** The code as it is kept, however it was typed; null: it can be none. */
export function codeTyped(text: string): string | null {
  const code = text
    .slice(0, 40)
    .toUpperCase()
    .replace(/[\s.-]+/g, '')
  return CODE.test(code) ? code : null
}

const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/**
 * `serverKey` is the secret of this installation; `random` a whole number below the one given, evenly and unguessable.
 * Digits are kept as a keyed hash and not by a slow one: a million possibilities are nothing to whoever has the table and
 * the key, and nothing to whoever has the table alone. What protects them at the door are the limits.
 */
export function contestantSecrets(serverKey: string, random: (below: number) => number): ContestantSecrets {
  const keyFor = (use: string) => createHmac('sha256', serverKey).update(`vamco contestant ${use}`).digest()
  const [digitsKey, tokenKey] = [keyFor('digits'), keyFor('token')]
  const signed = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest('base64url')
  const hash = (contestant: string, digits: string) => signed(digitsKey, `${contestant}:${digits}`)
  const token = (contestant: string, kept: string) => `${contestant}.${signed(tokenKey, `${contestant}:${kept}`)}`
  return {
    newCode: () => Array.from({ length: CODE_LENGTH }, () => SIGNS[random(SIGNS.length)]).join(''),
    newDigits: () => String(random(10 ** DIGITS)).padStart(DIGITS, '0'),
    hash,
    matches: (contestant, digits, kept) => same(hash(contestant, digits), kept),
    token,
    nameIn: (text) => /^([\w-]{1,64})\.[\w-]{43}$/.exec(text)?.[1] ?? null,
    genuine: (text, contestant, kept) => same(text, token(contestant, kept)),
  }
}
