// A season's announcement: what it is, when, for whom, and the way in.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice, PageHeading } from '~/components/paper/card'
import { RoundFacts, Windows } from '~/components/rounds/round-facts'
import { StandingTag } from '~/components/rounds/standing-tag'
import { textIn } from '~/domain/question/text-in'
import { regulations } from '~/domain/round/regulations'
import { m } from '~/paraglide/messages'
import { roundSummary } from '~/rounds/round-summary'
import { workPlace } from '~/rounds/season-guard'
import { seasonSeen } from '~/rounds/season-seen'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? textIn(data.name, data.locale).text : m.rounds_title()} – ${m.common_app_name()}` },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const season = await seasonSeen(context, params.season)
  const { ruleSet, code, phase } = season
  const now = context.clock.now()
  const me = await context.contestants.of(season.id, request.headers)
  const text = context.locale === 'vi' ? 'vi' : 'en'
  const written = regulations(ruleSet, text).sections
  const lines = (heading: string) =>
    written.find((one) => one.heading === heading)?.blocks.flatMap((block) => block.lines) ?? []
  const rounds = ruleSet.rounds.map((round) => roundSummary(round, season, now))
  // A final is published when its show was brought, whatever its window says.
  const over = rounds.filter(({ kind, standing }) => kind === 'live' || standing === 'over').map(({ id }) => id)
  return {
    code,
    phase,
    now,
    locale: context.locale,
    text,
    name: ruleSet.name,
    unit: context.areas.unit(season.unit)?.name ?? season.unit,
    purpose: ruleSet.purpose,
    theme: ruleSet.theme ?? null,
    eligibility: lines('eligibility'),
    prizes: ruleSet.prizes.length > 0 ? lines('prizes') : [],
    contact: ruleSet.contact,
    rounds,
    published: [...(await context.roundResults.publishedOf(season.id, over))],
    practises: ruleSet.rounds.some(({ paper }) => paper !== undefined),
    me: me && { name: me.name, code: me.code },
    work: workPlace(context, season),
  }
}

export default function Season() {
  const locale = useLocale()
  const page = useLoaderData<typeof loader>()
  const { code, phase, rounds, now, me, unit, purpose, theme, text } = page
  const said = textIn(purpose, locale)
  return (
    <>
      <PageHeading title={textIn(page.name, locale).text} about={textIn(unit, locale).text}>
        <Link to={`/rounds/${code}/regulations`} className={button('plain')}>
          {m.rounds_regulations()}
        </Link>
        {page.work ? (
          <Link to={page.work.at} className={button('plain')}>
            {page.work.manages ? m.rounds_manage() : m.seasons_tab_contestants()}
          </Link>
        ) : null}
      </PageHeading>
      {phase === 'draft' ? <Notice tone="gold">{m.rounds_draft_text()}</Notice> : null}
      {phase === 'closed' ? <Notice>{m.rounds_closed_text()}</Notice> : null}
      <div className="mt-4 grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-5">
          <Card className="grid gap-4">
            <h2 className="text-xl font-extrabold">{m.rounds_rounds()}</h2>
            <ol className="grid gap-4">
              {rounds.map((round) => (
                <li key={round.id} className="grid gap-1 border-t border-line pt-4">
                  <div className="flex flex-wrap items-center justify-between gap-3">
                    <h3 className="text-lg font-semibold">{textIn(round.name, locale).text}</h3>
                    <StandingTag standing={round.standing} />
                  </div>
                  {round.about ? <p>{textIn(round.about, locale).text}</p> : null}
                  <RoundFacts round={round} />
                  <Windows round={round} now={now} />
                  {page.published.includes(round.id) ? (
                    <p>
                      <Link to={`/rounds/${code}/results/${round.id}`} className={button('main')}>
                        {m.rounds_results_see()}
                      </Link>
                    </p>
                  ) : null}
                </li>
              ))}
            </ol>
            <p className="text-sm text-quiet">{m.rounds_zone()}</p>
          </Card>
          <Card className="grid gap-2">
            <h2 className="text-lg font-extrabold">{m.rounds_purpose()}</h2>
            {theme ? <p className="font-semibold">{textIn(theme, locale).text}</p> : null}
            <p lang={said.lang ?? undefined}>{said.text}</p>
            <p className="text-sm text-quiet">{textIn(page.contact, locale).text}</p>
          </Card>
        </div>
        <div className="grid gap-5 max-lg:order-first">
          {page.work && !page.work.manages ? (
            <Card className="grid gap-3">
              <h2 className="text-xl font-extrabold">{m.seasons_own_people()}</h2>
              <p className="text-quiet">{m.seasons_own_people_text()}</p>
              <Link to={page.work.at} className={button('main')}>
                {m.seasons_own_people_open()}
              </Link>
              <Link to={`${page.work.at}/missing`} className={button('plain')}>
                {m.seasons_missing()}
              </Link>
            </Card>
          ) : null}
          <Card className="grid gap-3">
            {me ? (
              <>
                <h2 className="text-xl font-extrabold">{m.rounds_hello({ name: me.name })}</h2>
                <p className="text-quiet">{m.rounds_your_code({ code: me.code })}</p>
                <Link to={`/rounds/${code}/me`} className={button('main')}>
                  {m.rounds_go_on()}
                </Link>
              </>
            ) : phase === 'open' ? (
              <>
                <h2 className="text-xl font-extrabold">{m.rounds_take_part()}</h2>
                <Link to={`/rounds/${code}/register`} className={button('main')}>
                  {m.rounds_register()}
                </Link>
                <Link to={`/rounds/${code}/enter`} className={button('plain')}>
                  {m.rounds_have_code()}
                </Link>
              </>
            ) : (
              <Link to={`/rounds/${code}/enter`} className={button('plain')}>
                {m.rounds_have_code()}
              </Link>
            )}
            {phase === 'open' && page.practises ? (
              <Link to={`/rounds/${code}/practice`} className={button('quiet')}>
                {m.rounds_practise()}
              </Link>
            ) : null}
          </Card>
          <Card className="grid gap-3">
            <h2 className="text-lg font-extrabold">{m.rounds_for_whom()}</h2>
            <ul className="grid gap-2" lang={text}>
              {page.eligibility.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {page.prizes.length > 0 ? (
              <>
                <h2 className="text-lg font-extrabold">{m.rounds_prizes()}</h2>
                <ul className="grid gap-1" lang={text}>
                  {page.prizes.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </>
            ) : null}
          </Card>
        </div>
      </div>
    </>
  )
}
