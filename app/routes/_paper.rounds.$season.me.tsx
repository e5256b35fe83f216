// A contestant's own page: what to do now, attempts, results, complaints, certificates, and what is kept of them.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { rankWords } from '~/components/certificates/words'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice, PageHeading } from '~/components/paper/card'
import { NeedsForm } from '~/components/rounds/needs-form'
import { OwnData } from '~/components/rounds/own-data'
import { OwnRound } from '~/components/rounds/own-round'
import { complaintWords, ofAgeWords, startWords } from '~/components/rounds/refused-words'
import { Icon } from '~/components/stage/icon'
import { textIn } from '~/domain/question/text-in'
import { askedOf } from '~/domain/round/asked'
import { LONGEST_COMPLAINT } from '~/domain/round/complaint-text'
import { CONSENT_PURPOSES, type ConsentPurpose, consentState, mayBeChild, showsOfAge } from '~/domain/round/consent'
import { publicName } from '~/domain/round/public-name'
import { dayAt } from '~/domain/round/windows'
import { guard } from '~/guard'
import { m } from '~/paraglide/messages'
import { ownRounds } from '~/rounds/own-rounds'
import { deviceOf } from '~/rounds/paper-device'
import { contestantSignIn, ownContestant, seasonSeen } from '~/rounds/season-seen'
import { setCookies } from '~/set-cookies'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${m.rounds_me_title()} · ${page ? textIn(page.name, page.locale).text : m.rounds_title()}` },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const season = await seasonSeen(context, params.season)
  const me = await ownContestant(context, request, season)
  const now = context.clock.now()
  const child = mayBeChild(me, dayAt(now, season.ruleSet.timeZone))
  const division = season.ruleSet.divisions.find(({ id }) => id === me.division)
  const [rounds, certificates] = await Promise.all([
    ownRounds(context, season, me),
    context.certificates.ofContestant(me.id),
  ])
  return {
    code: season.code,
    name: season.ruleSet.name,
    phase: season.phase,
    locale: context.locale,
    now,
    me: {
      name: me.name,
      nickname: me.nickname,
      drawn: publicName(me, false, context.locale),
      code: me.code,
      school: me.school,
      organiser: me.organiser,
      unit: context.areas.unit(me.unit)?.name ?? me.unit,
      division: division?.name ?? me.division,
    },
    child,
    tells: child && division !== undefined && askedOf(season.ruleSet, division).ofAge,
    contact: season.ruleSet.contact,
    consents: CONSENT_PURPOSES.map((purpose) => ({ purpose, state: consentState(me.consents, purpose, child) })),
    rounds,
    certificates: certificates
      .filter(({ revoked }) => revoked === null)
      .map(({ register, kind, prize, rank, of, division: table, together, issuedAt }) => {
        return { register, kind, prize, rank, of, division: table, together, issuedAt }
      }),
    erasing: new URL(request.url).searchParams.has('erase'),
  }
}

const Posted = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('start'), round: z.string().max(48) }),
  z.object({
    intent: z.literal('complain'),
    round: z.string().max(48),
    ref: z.string().max(64),
    // A line's end counts as one letter on the phone and is sent as two.
    text: z.string().max(2 * LONGEST_COMPLAINT),
  }),
  z.object({ intent: z.enum(['consent', 'withdraw']), purpose: z.enum(CONSENT_PURPOSES) }),
  z.object({ intent: z.literal('of_age'), born: z.string().max(10) }),
  z.object({ intent: z.literal('erase'), code: z.string().max(20) }),
  z.object({ intent: z.literal('sign_out') }),
])

export async function action({ context, request, params }: ActionFunctionArgs) {
  const season = await seasonSeen(context, params.season)
  const me = await ownContestant(context, request, season)
  guard(context, request, 'contestant.self', { own: me.season === season.id })
  const read = Posted.safeParse(Object.fromEntries(await request.formData()))
  if (!read.success) throw new Response(null, { status: 400 })
  const asked = read.data
  const here = `/rounds/${season.code}/me`
  const said = (
    wrong: { round: string | null; does: 'start' | 'complain' | 'of_age' | 'erase'; code: string } | null,
  ) => data({ wrong }, { status: wrong ? 422 : 200 })
  switch (asked.intent) {
    case 'start': {
      const { device, cookies } = deviceOf(request)
      const done = await context.papers.start(me.id, asked.round, device)
      if (!done.ok) return said({ round: asked.round, does: 'start', code: done.code })
      return redirect(`/paper/${done.attempt}`, { status: 303, headers: setCookies(cookies) })
    }
    case 'complain': {
      const done = await context.roundResults.complain(me.id, asked.round, asked.ref || null, asked.text)
      return done.ok
        ? redirect(`${here}#${asked.round}`, 303)
        : said({ round: asked.round, does: 'complain', code: done.code })
    }
    case 'consent':
    case 'withdraw': {
      const { purpose } = asked
      const consent = {
        purpose,
        given: asked.intent === 'consent',
        how: 'self' as const,
        at: context.clock.now(),
        by: null,
      }
      await context.contestants.consent(me.id, consent)
      return redirect(`${here}#data`, 303)
    }
    case 'of_age': {
      const shown = showsOfAge(me, asked.born, dayAt(context.clock.now(), season.ruleSet.timeZone))
      const done = shown ? await context.contestants.change(me.id, { ...me, born: asked.born }) : null
      return done?.ok ? redirect(here, 303) : said({ round: null, does: 'of_age', code: done?.code ?? 'not_shown' })
    }
    case 'erase': {
      const typed = asked.code.toUpperCase().replace(/[\s.-]/g, '')
      if (typed !== me.code) return said({ round: null, does: 'erase', code: 'wrong_code' })
      await context.contestants.erase(me.id)
      return redirect(`/rounds/${season.code}`, {
        status: 303,
        headers: { 'Set-Cookie': contestantSignIn(request, season.id, '') },
      })
    }
    case 'sign_out':
      return redirect(`/rounds/${season.code}`, {
        status: 303,
        headers: { 'Set-Cookie': contestantSignIn(request, season.id, '') },
      })
  }
}

export default function Me() {
  const locale = useLocale()
  const page = useLoaderData<typeof loader>()
  const wrong = useActionData<typeof action>()?.wrong ?? null
  const { me, code, rounds, now, child, consents } = page
  const about = [textIn(page.name, locale).text, textIn(me.unit, locale).text, textIn(me.division, locale).text]
  const wrongOf = (round: string) => {
    if (wrong?.round !== round) return null
    return wrong.does === 'start' ? startWords(wrong.code, child) : complaintWords(wrong.code)
  }
  const agreed = (asked: ConsentPurpose) =>
    consents.some(({ purpose, state }) => purpose === asked && state === 'stands')
  return (
    <>
      <PageHeading title={me.name} about={about.join(' · ')}>
        <Link to={`/rounds/${code}`} className={button('plain')}>
          {m.rounds_announcement()}
        </Link>
        <Link to={`/rounds/${code}/regulations`} className={button('plain')}>
          {m.rounds_regulations()}
        </Link>
      </PageHeading>
      <div className="grid gap-3">
        {page.phase === 'closed' ? <Notice>{m.rounds_closed_text()}</Notice> : null}
        {me.organiser ? <Notice>{m.rounds_organiser()}</Notice> : null}
      </div>
      <div className="mt-4 grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid gap-5">
          {child && !agreed('take_part') ? (
            <NeedsForm
              season={code}
              unit={me.unit}
              contact={page.contact}
              tells={page.tells}
              wrong={wrong?.does === 'of_age' ? ofAgeWords(wrong.code) : null}
            />
          ) : null}
          {rounds.map((own) => (
            <OwnRound
              key={own.round.id}
              own={own}
              now={now}
              season={code}
              child={child}
              wrong={wrongOf(own.round.id)}
            />
          ))}
        </div>
        <div className="grid gap-5">
          <Card className="grid gap-1">
            <p className="text-quiet">{m.rounds_your_code({ code: me.code })}</p>
            <p>
              {agreed('publish_nickname')
                ? m.rounds_public_name({ nickname: me.nickname })
                : m.rounds_public_name_drawn({ nickname: me.nickname, drawn: me.drawn })}
            </p>
            {me.school ? <p className="text-quiet">{me.school}</p> : null}
          </Card>
          <Certificates />
          <OwnData
            season={code}
            consents={consents}
            child={child}
            erasing={page.erasing || wrong?.does === 'erase'}
            wrong={wrong?.does === 'erase' ? m.rounds_erase_wrong() : null}
          />
        </div>
      </div>
    </>
  )
}

function Certificates() {
  const locale = useLocale()
  const format = useFormat()
  const { certificates, code, child, consents } = useLoaderData<typeof loader>()
  if (certificates.length === 0) return null
  const printed = consents.some(({ purpose, state }) => purpose === 'certificate' && state === 'stands')
  return (
    <Card className="grid gap-2">
      <h2 className="text-xl font-extrabold">{m.rounds_certificates()}</h2>
      {printed ? null : (
        <p className="text-quiet">{child ? m.rounds_certificates_wait() : m.rounds_certificates_withheld()}</p>
      )}
      <ul>
        {certificates.map(({ register, kind, prize, issuedAt, ...table }) => (
          <li key={register} className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2">
            <span>
              <b className="font-semibold">
                {kind === 'prize' && prize ? textIn(prize, locale).text : m.rounds_participation()}
              </b>
              <span className="block text-sm text-quiet">
                {[rankWords(table, locale, format.digits), register, format.date(issuedAt)].filter(Boolean).join(' · ')}
              </span>
            </span>
            {printed ? (
              <a href={`/rounds/${code}/certificates/${register}.pdf`} className={button('plain')} download>
                <Icon name="download" /> PDF
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
