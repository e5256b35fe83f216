// What may be registered of a person: tidied, checked, and no more of it than is needed.
import { askedOf } from '../../app/domain/round/asked'
import { mayBeChild } from '../../app/domain/round/consent'
import { type Ineligible, ineligible } from '../../app/domain/round/eligibility'
import { playerName } from '../../app/domain/show/names'
import type { Areas } from '../../app/services/clubs'
import type { ContestantFields, ContestantRefusal } from '../../app/services/contestants'
import type { Season } from '../../app/services/seasons'

export type CheckedFields =
  | { ok: true; fields: ContestantFields }
  | { ok: false; code: ContestantRefusal; why?: Ineligible[]; also?: ContestantRefusal[] }

const NAME = { least: 2, most: 80 }
const SCHOOL_MOST = 120
const OLDEST = 1900
const KIND = /^[a-z0-9][a-z0-9-]{0,47}$/
/** Letters of any writing, and what stands in names between them; U+200B is Khmer's. */
const NAME_SIGNS = /^[\p{L}\p{M} .'’\-\u200B]+$/u
const UNSEEN = /(?!\u200B)\p{C}/gu
/** A telephone or identity number, whatever stands between its digits. */
const NUMBER = /(?:\p{Nd}[\s.\-–_/()]*){8}/u

/** NFC, one space between words, nothing invisible. */
const tidied = (text: string) =>
  text.slice(0, 400).normalize('NFC').replace(/\s/gu, ' ').replace(UNSEEN, '').replace(/ +/g, ' ').trim()

function fullName(text: string): string | null {
  const name = tidied(text)
  const letters = name.match(/\p{L}/gu)?.length ?? 0
  return letters >= NAME.least && name.length <= NAME.most && NAME_SIGNS.test(name) ? name : null
}

/** YYYY or YYYY-MM-DD of somebody who may be alive; undefined: it is none. */
function birth(text: string | null, day: string): string | null | undefined {
  const born = text?.trim()
  if (!born) return null
  const year = Number(born.slice(0, 4))
  if (!/^\d{4}(-\d{2}-\d{2})?$/.test(born) || year < OLDEST) return undefined
  if (born.length === 4) return born <= day.slice(0, 4) ? born : undefined
  const at = new Date(`${born}T00:00:00Z`)
  const real = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(born)
  return real && born <= day ? born : undefined
}

function schoolName(text: string | null): string | null {
  const school = tidied(text ?? '').slice(0, SCHOOL_MOST)
  return school && !NUMBER.test(school) ? school : null
}

/**
 * The fields as they may be kept, or what is wrong with them: the first thing, and what else is (`also`). A date of birth becomes the year where the
 * rules need no more and it does not show that this is no child; grade, kind and marks that no rule asks for are dropped, unless they tell whether this may be a child.
 * `nickname` stays empty when it was. `day`: today, YYYY-MM-DD.
 */
export function checkFields(
  asked: ContestantFields,
  { ruleSet, unit: runs }: Pick<Season, 'ruleSet' | 'unit'>,
  areas: Pick<Areas, 'unitsAbove'>,
  day: string,
): CheckedFields {
  const wrong: ContestantRefusal[] = []
  const name = fullName(asked.name)
  if (name === null) wrong.push('bad_name')
  const typed = tidied(asked.nickname)
  const nickname = typed === '' ? '' : playerName(typed)
  if (nickname === null) wrong.push('bad_nickname')
  if (!areas.unitsAbove(asked.unit).includes(runs)) wrong.push('unknown_unit')
  const division = ruleSet.divisions.find(({ id }) => id === asked.division)
  if (!division) wrong.push('unknown_division')
  const born = birth(asked.born, day)
  if (born === undefined) wrong.push('bad_birth')
  const grade = asked.grade !== null && Number.isInteger(asked.grade) && asked.grade >= 1 && asked.grade <= 12
  const kind = asked.kind !== null && KIND.test(asked.kind) ? asked.kind : null
  const marks = asked.marks.filter((mark) => KIND.test(mark))
  const person = { born: born ?? null, grade: grade ? asked.grade : null, kind, marks }
  // Of a birth that is none the age is not asked as well.
  const reasons = division && born !== undefined ? ineligible(division, person) : []
  if (reasons.length > 0) wrong.push('not_eligible')
  const [code, ...also] = wrong
  if (code || name === null || nickname === null || !division || born === undefined)
    return {
      ok: false,
      code: code ?? 'bad_name',
      ...(reasons.length > 0 && { why: reasons }),
      ...(also.length > 0 && { also }),
    }
  const needs = askedOf(ruleSet, division)
  const shown = needs.ofAge && born?.length === 10 && !mayBeChild(person, day)
  const kept = needs.born === 'day' || shown ? born : needs.born === 'year' ? (born?.slice(0, 4) ?? null) : null
  const untold = needs.born === 'year' && kept === null
  return {
    ok: true,
    fields: {
      name,
      nickname,
      unit: asked.unit,
      division: division.id,
      school: schoolName(asked.school),
      born: kept,
      grade: needs.grade || untold ? person.grade : null,
      kind: needs.kinds || (untold && person.grade === null) ? kind : null,
      marks: person.marks.filter((mark) => needs.marks.includes(mark)),
    },
  }
}
