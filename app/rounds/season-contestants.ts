// Forms about contestants: what they ask for in a season, and what they say.
import type { AppLoadContext } from '@remix-run/node'
import type { AskedOfContestants } from '~/components/seasons/contestant-fields'
import type { PrintedSlip } from '~/components/seasons/slips'
import { textIn } from '~/domain/question/text-in'
import { askedOf } from '~/domain/round/asked'
import { CONSENT_PURPOSES } from '~/domain/round/consent'
import { EN } from '~/domain/round/regulations-en'
import { VI } from '~/domain/round/regulations-vi'
import { m } from '~/paraglide/messages'
import type { Consent, ConsentPurpose, ContestantFields, Slip } from '~/services/contestants'
import type { Season } from '~/services/seasons'
import { type Keeper, keeps } from './season-guard'

/** Units whose contestants this keeper looks after. */
export function unitsOf(context: AppLoadContext, keeper: Keeper) {
  return context.areas
    .units()
    .filter(({ code }) => keeps(context, keeper, code))
    .map(({ code, name }) => ({ code, name }))
}

/** What forms of this season ask of a contestant. Words of a rule-set's author stand as they are written. */
export function askedIn(context: AppLoadContext, keeper: Keeper): AskedOfContestants {
  const { ruleSet } = keeper.season
  const asked = ruleSet.divisions.map((division) => askedOf(ruleSet, division))
  const known = (context.locale === 'vi' ? VI : EN).known
  const named = (ids: readonly string[]) => [...new Set(ids)].map((id) => ({ id, name: known[id] ?? id }))
  return {
    units: unitsOf(context, keeper),
    divisions: ruleSet.divisions.map(({ id, name }) => ({ id, name })),
    born: asked.some(({ born, ofAge }) => born !== null || ofAge),
    grade: asked.some(({ grade }) => grade),
    kinds: named(asked.flatMap(({ kinds }) => kinds ?? [])),
    marks: named(asked.flatMap(({ marks }) => marks)),
  }
}

/** What the form of one contestant says; the service judges it. */
export function readContestant(form: FormData): ContestantFields {
  const text = (name: string) =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, 200)
  const grade = Number(text('grade') || Number.NaN)
  return {
    name: text('name'),
    nickname: text('nickname'),
    unit: text('unit'),
    division: text('division'),
    school: text('school') || null,
    born: text('born') || null,
    grade: Number.isInteger(grade) ? grade : null,
    kind: text('kind') || null,
    marks: form.getAll('mark').map(String),
  }
}

/** Purposes ticked in the form. */
export function readPurposes(form: FormData): ConsentPurpose[] {
  const ticked = form.getAll('consent').map(String)
  return CONSENT_PURPOSES.filter((purpose) => ticked.includes(purpose))
}

/** The ticked purposes as consents that an officer has on paper. */
export function readConsents(context: AppLoadContext, form: FormData): Consent[] {
  const by = context.actor.kind === 'account' ? context.actor.id : null
  const at = context.clock.now()
  return readPurposes(form).map((purpose) => ({ purpose, given: true, how: 'guardian_paper', at, by }))
}

export interface SlipSheet {
  season: string
  address: string
  slips: PrintedSlip[]
}

/** Slips as they are printed. */
export function slipSheet(
  context: AppLoadContext,
  request: Request,
  season: Season,
  slips: readonly Slip[],
): SlipSheet {
  const { locale, areas } = context
  return {
    season: textIn(season.ruleSet.name, locale).text,
    address: `${context.joinOrigin(request.url)}/rounds/${season.code}/enter`,
    slips: slips.map(({ contestant: { id, name, unit, code, school, grade }, secret }) => {
      const known = areas.unit(unit)
      const about = [school, grade === null ? null : `${m.seasons_contestants_grade({}, { locale })} ${grade}`]
      return {
        id,
        name,
        code,
        secret,
        unit: known ? textIn(known.name, locale).text : unit,
        about: about.filter(Boolean).join(' · '),
      }
    }),
  }
}
