// Register numbers of certificates: year, running number, and a digit that checks both.

/**
 * The table of H. Michael Damm's check digit ("Total anti-symmetrische Quasigruppen", Marburg 2004): a weakly totally
 * anti-symmetric quasigroup of order ten. It finds every single wrong digit and every swap of two neighbours.
 */
const DAMM: readonly (readonly number[])[] = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
]
const RUNNING_DIGITS = 6
/** What a register can hold in one year. */
export const MOST_A_YEAR = 10 ** RUNNING_DIGITS - 1

const damm = (digits: string) => [...digits].reduce((interim, digit) => DAMM[interim]?.[Number(digit)] ?? 0, 0)

/** What all register numbers of a year begin with: "VC26-". */
export const registerOfYear = (year: number): string => `VC${String(year % 100).padStart(2, '0')}-`

/** "VC26-000123-4" for 2026 and 123. `running` goes from 1 to MOST_A_YEAR; else a RangeError. */
export function registerNumber(year: number, running: number): string {
  if (!Number.isInteger(running) || running < 1 || running > MOST_A_YEAR)
    throw new RangeError('no such register number')
  const head = registerOfYear(year)
  const digits = String(running).padStart(RUNNING_DIGITS, '0')
  return `${head}${digits}-${damm(head.slice(2, 4) + digits)}`
}

/** The running number of a register number as it is written by `registerNumber`. */
export const runningOf = (register: string): number => Number(register.slice(5, 5 + RUNNING_DIGITS))

/**
 * A register number as it is written here, from however somebody typed it: case, spaces, dashes and the letters before
 * the digits do not count. Null: not nine digits, or the last one does not check the others.
 */
export function readRegister(typed: string): string | null {
  const digits = typed.replace(/[\s\p{Pd}._/]+/gu, '').replace(/^vc/i, '')
  if (!/^\d{9}$/.test(digits) || damm(digits) !== 0) return null
  return `VC${digits.slice(0, 2)}-${digits.slice(2, 8)}-${digits.slice(8)}`
}
