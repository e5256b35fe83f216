// The consent form of a child's guardian, with name, code and unit filled in; made to be printed on one sheet of A4.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { PageHeading } from '~/components/paper/card'
import { PrintButton } from '~/components/results/print-button'
import { ConsentForm, type ConsentFormOf } from '~/components/rounds/consent-form'
import { textIn } from '~/domain/question/text-in'
import { CONSENT_PURPOSES, consentState } from '~/domain/round/consent'
import { guard } from '~/guard'
import { m } from '~/paraglide/messages'
import { ownContestant, seasonSeen } from '~/rounds/season-seen'

export const meta: MetaFunction = () => [{ title: `${m.rounds_form_title()} · ${m.common_app_name()}` }]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const season = await seasonSeen(context, params.season)
  const me = await ownContestant(context, request, season)
  guard(context, request, 'contestant.self', { own: me.season === season.id })
  const { ruleSet, code, unit } = season
  const named = (id: string) => context.areas.unit(id)?.name ?? id
  const { name, nickname, school, grade } = me
  const form: ConsentFormOf = {
    season: ruleSet.name,
    organiser: named(unit),
    name,
    nickname,
    code: me.code,
    unit: named(me.unit),
    division: ruleSet.divisions.find(({ id }) => id === me.division)?.name ?? me.division,
    school,
    grade,
    wishes: CONSENT_PURPOSES.map((purpose) => ({
      purpose,
      wished: consentState(me.consents, purpose, true) !== 'none',
    })),
    data: ruleSet.data,
    contact: ruleSet.contact,
  }
  return { code, form }
}

export default function Form() {
  const locale = useLocale()
  const { code, form } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="print:hidden">
        <PageHeading title={m.rounds_form_title()} about={textIn(form.season, locale).text}>
          <Link to={`/rounds/${code}/me`} className={button('plain')}>
            {m.rounds_me_title()}
          </Link>
          <PrintButton />
        </PageHeading>
      </div>
      <ConsentForm form={form} />
    </>
  )
}
