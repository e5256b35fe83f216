/** When a round is open: local times of a rule-set as instants, and where a moment stands among them. */
import type { LocalText } from '../question/text'
import { WEEKDAYS, type Windows } from './rule-set'

export interface Window {
  index: number
  name: LocalText | null
  /** ms since 1970; an attempt may begin from `opens` on and before `closes`. */
  opens: number
  closes: number
}

const DAY = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(zone, format)
  return format
}

/** How far `zone` is ahead of UTC at `instant`, ms. */
function offsetAt(instant: number, zone: string): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
}

/** Whether Intl knows this zone. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone)
    return true
  } catch {
    return false
  }
}

/**
 * The instant (ms since 1970) when clocks in `zone` show `local` (YYYY-MM-DDTHH:MM).
 * A time that a change of clocks leaves out is moved on by the hour that is missing; of one that comes twice the first is taken.
 */
export function instantOf(local: string, zone: string): number {
  const wall = Date.parse(`${local}:00Z`)
  if (Number.isNaN(wall)) throw new Error(`not a local time: ${local}`)
  const before = wall - offsetAt(wall - DAY, zone)
  const after = wall - offsetAt(wall + DAY, zone)
  for (const candidate of [before, after]) if (candidate + offsetAt(candidate, zone) === wall) return candidate
  return before
}

/** The date (YYYY-MM-DD) that a calendar in `zone` shows at `instant`. */
export function dayAt(instant: number, zone: string): string {
  return new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 10)
}

/** What clocks in `zone` show at `instant`, as YYYY-MM-DDTHH:MM. */
export function localOf(instant: number, zone: string): string {
  return new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 16)
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** 0 Monday … 6 Sunday. */
function weekday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** All windows of a round, in their order. Weekly ones: the first opening is the first `opens.day` on or after `first`. */
export function windowsOf(windows: Windows, zone: string): Window[] {
  if (windows.kind === 'single')
    return windows.windows.map(({ name, opens, closes }, index) => ({
      index,
      name: name ?? null,
      opens: instantOf(opens, zone),
      closes: instantOf(closes, zone),
    }))
  const opensDay = WEEKDAYS.indexOf(windows.opens.day)
  const first = plusDays(windows.first, (opensDay - weekday(windows.first) + 7) % 7)
  const ahead = (WEEKDAYS.indexOf(windows.closes.day) - opensDay + 7) % 7
  const sameDayLater = ahead === 0 && windows.closes.time > windows.opens.time
  const lasts = ahead === 0 && !sameDayLater ? 7 : ahead
  return Array.from({ length: windows.weeks }, (_, index) => {
    const day = plusDays(first, index * 7)
    return {
      index,
      name: null,
      opens: instantOf(`${day}T${windows.opens.time}`, zone),
      closes: instantOf(`${plusDays(day, lasts)}T${windows.closes.time}`, zone),
    }
  })
}

/** `windows` as they were held: a season that closed at `closedAt` (null: it has not) closed its windows with it. */
export function heldWindows(windows: readonly Window[], closedAt: number | null): Window[] {
  if (closedAt === null) return [...windows]
  return windows
    .filter(({ opens }) => opens < closedAt)
    .map((window) => ({ ...window, closes: Math.min(window.closes, closedAt) }))
}

export type Standing =
  | { state: 'before'; next: Window }
  | { state: 'open'; window: Window }
  | { state: 'between'; next: Window }
  | { state: 'over' }

/** Where `now` stands: before the first window, in one, between two, or after the last. */
export function standingAt(windows: readonly Window[], now: number): Standing {
  const open = windows.find((w) => w.opens <= now && now < w.closes)
  if (open) return { state: 'open', window: open }
  const next = windows.filter((w) => w.opens > now).sort((a, b) => a.opens - b.opens)[0]
  if (!next) return { state: 'over' }
  return windows.some((w) => w.closes <= now) ? { state: 'between', next } : { state: 'before', next }
}
