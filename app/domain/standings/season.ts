/** Seasons follow the school year: autumn is its first half, spring its second, summer the holidays between. */
import type { Day } from '../area/day'
import type { LocalText } from '../question/text'

export interface Season {
  /** "2026-autumn". */
  code: string
  name: LocalText
  from: Day
  /** Its last day. */
  to: Day
}

const PARTS = {
  spring: {
    from: '01-01',
    to: '05-31',
    vi: 'Mùa xuân',
    en: 'Spring',
    km: 'រដូវ\u200Bផ្ការីក',
  },
  summer: {
    from: '06-01',
    to: '08-31',
    vi: 'Mùa hè',
    en: 'Summer',
    km: 'រដូវ\u200Bក្ដៅ',
  },
  autumn: {
    from: '09-01',
    to: '12-31',
    vi: 'Mùa thu',
    en: 'Autumn',
    km: 'រដូវ\u200Bស្លឹកឈើជ្រុះ',
  },
} as const
type Part = keyof typeof PARTS

const khmer = (year: string) => year.replace(/\d/g, (d) => String.fromCharCode(0x17e0 + Number(d)))

function season(year: string, part: Part): Season {
  const { from, to, vi, en, km } = PARTS[part]
  return {
    code: `${year}-${part}`,
    name: {
      vi: `${vi} ${year}`,
      en: `${en} ${year}`,
      km: `${km} ${khmer(year)}`,
    },
    from: `${year}-${from}`,
    to: `${year}-${to}`,
  }
}

/** The season a day lies in. */
export function seasonOf(day: Day): Season {
  const [year = '', rest = ''] = [day.slice(0, 4), day.slice(5)]
  return season(year, rest < '06-01' ? 'spring' : rest < '09-01' ? 'summer' : 'autumn')
}

/** The season of a code, or null where it is none. */
export function seasonByCode(code: string): Season | null {
  const match = /^(\d{4})-(spring|summer|autumn)$/.exec(code)
  return match?.[1] && match[2] ? season(match[1], match[2] as Part) : null
}
