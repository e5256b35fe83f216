/** Names at the door: cleaned, checked, or drawn. Kept out of `apply`, so that an old log does not depend on today's lists. */
import type { Locale } from '../question/text'
import { drawnName } from './drawn-names'
import { isInsult } from './insults'
import { LONGEST_NAME } from './name-length'
import type { Show } from './state'
import { namedByTeam, TEAMS_OWN } from './teams'

const LONGEST = 40
/** Letters that show nothing: Hangul fillers, the empty Braille pattern. */
const BLANK = /[\u115F\u1160\u3164\uFFA0\u2800]/gu
/** Everything that is no character to see, and what turns the direction of writing; U+200B and U+200D are looked at below. */
const UNSEEN = /(?!\u200B|\u200D|\s)[\p{C}\u2028\u2029]/gu
/** Khmer keyboards put U+200B between words; U+200D holds Khmer syllables and emoji together. Elsewhere they only disguise. */
const STRAY_SPACE = /(?<![\u1780-\u17FF])\u200B|\u200B(?![\u1780-\u17FF])/gu
const STRAY_JOINER =
  /(?<![\u1780-\u17FF]|\p{Extended_Pictographic}|\uFE0F|[\u{1F3FB}-\u{1F3FF}])\u200D|\u200D(?![\u1780-\u17FF]|\p{Extended_Pictographic})/gu
/** More marks than any writing piles on one letter. */
const PILE = /(\p{M}{5})\p{M}+/gu
/** A host calls players by name, and a projector without a font for emoji shows them all as the same box. */
const SEEN = /[\p{L}\p{N}]/u

/** A child's telephone number, whatever stands between its digits, is not for a hall's screen. */
const TELEPHONE = /(?:\p{Nd}[\s.\-–_/()]*){8}/u

/** "2025-2026" beside the name of a class. */
const SCHOOL_YEAR = /(?<!\p{Nd})20\d\d *[-–/] *20\d\d(?!\p{Nd})/gu

/** Whether a child's telephone number may stand in a text. */
export function hasTelephone(text: string): boolean {
  return TELEPHONE.test(text.replace(SCHOOL_YEAR, 'x'))
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** The name as it may be shown: NFC, one space between words, nothing invisible. Null: no letter and no digit, or over 40 characters. */
export function cleanName(text: string): string | null {
  const name = text
    .normalize('NFC')
    .replace(BLANK, ' ')
    .replace(UNSEEN, '')
    .replace(STRAY_SPACE, '')
    .replace(STRAY_JOINER, '')
    .replace(PILE, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
  if (!SEEN.test(name)) return null
  return name.length <= LONGEST_NAME && [...graphemes.segment(name)].length <= LONGEST ? name : null
}

export type Named = { ok: true; name: string } | { ok: false; code: 'bad_name' }

/** The name as a player may carry it before others; null: none, an insult, or a telephone number. */
export function playerName(text: string): string | null {
  const name = cleanName(text)
  return name === null || isInsult(name) || hasTelephone(name) ? null : name
}

/**
 * The name for the next seat, or its refusal. Where names are drawn, the drawn one whatever was typed; where the seat
 * is named by its team, a dash that `apply` replaces.
 * @param club id of the club that the newcomer plays for; null: a guest
 */
export function doorName(
  show: Pick<Show, 'seed' | 'settings' | 'players'>,
  text: string,
  locale: Locale,
  club: string | null,
): Named {
  if (namedByTeam(show.settings, club)) return { ok: true, name: TEAMS_OWN }
  if (show.settings.names === 'drawn') return { ok: true, name: drawnName(show.seed, show.players.length, locale) }
  const name = playerName(text)
  return name === null ? { ok: false, code: 'bad_name' } : { ok: true, name }
}
