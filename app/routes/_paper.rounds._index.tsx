// All seasons of rounds: those that are open, those that are over, and the own drafts of organisers.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Empty, PageHeading, Tag } from '~/components/paper/card'
import { RoundFacts, WindowNow } from '~/components/rounds/round-facts'
import { StandingTag } from '~/components/rounds/standing-tag'
import { Icon } from '~/components/stage/icon'
import { can } from '~/domain/access/can'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { roundNow, roundSummary, type SeasonSummary } from '~/rounds/round-summary'
import { judgedRounds, workPlace } from '~/rounds/season-guard'

export const meta: MetaFunction = () => [{ title: `${m.rounds_title()} – ${m.common_app_name()}` }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { actor, seasons, areas, contestants, clock } = context
  const now = clock.now()
  const all = await seasons.all()
  const seen = all.filter(({ phase, units }) => can(actor, 'season.view', { open: phase !== 'draft', units }))
  const rows = await Promise.all(
    seen.map(async (season): Promise<SeasonSummary & { signedIn: boolean; work: ReturnType<typeof workPlace> }> => {
      const { ruleSet, code, unit, phase } = season
      return {
        code,
        name: ruleSet.name,
        unit: areas.unit(unit)?.name ?? unit,
        phase,
        now: phase === 'open' ? roundNow(ruleSet.rounds.map((round) => roundSummary(round, season, now))) : null,
        signedIn: phase === 'open' && (await contestants.of(season.id, request.headers)) !== null,
        work: workPlace(context, season),
      }
    }),
  )
  const judges = seen.flatMap((season) =>
    judgedRounds(context, season).map(({ id, name }) => ({
      at: `/rounds/${season.code}/manage/${id}/judge`,
      name,
      season: season.ruleSet.name,
    })),
  )
  return { now, rows, judges, organises: can(actor, 'season.list', null) }
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

export default function Rounds() {
  useLocale()
  const { now, rows, judges, organises } = useLoaderData<typeof loader>()
  const open = rows.filter(({ phase }) => phase === 'open')
  const rest = rows.filter(({ phase }) => phase !== 'open')
  return (
    <>
      <PageHeading title={m.rounds_title()} about={m.rounds_about()}>
        {organises ? (
          <Link to="/rounds/new" className={button('main')}>
            {m.rounds_new()}
          </Link>
        ) : null}
      </PageHeading>
      {judges.map((one) => (
        <JudgeCard key={one.at} {...one} />
      ))}
      {open.length > 0 ? (
        <div className="grid items-start gap-5 lg:grid-cols-2">
          {open.map((row) => (
            <OpenSeason key={row.code} row={row} now={now} />
          ))}
        </div>
      ) : (
        <Card>
          <Empty title={m.rounds_none()}>{m.rounds_none_text()}</Empty>
        </Card>
      )}
      {rest.length > 0 ? (
        <Card className="mt-6">
          <h2 className="mb-2 text-xl font-extrabold">{m.rounds_others()}</h2>
          <ul>
            {rest.map(({ code, name, unit, phase, work }) => (
              <Line key={code} code={code} name={name} unit={unit} phase={phase} work={work} />
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  )
}

function JudgeCard({ at, name, season }: { at: string; name: LocalText; season: LocalText }) {
  const locale = useLocale()
  return (
    <Card className="mb-5 flex flex-wrap items-center justify-between gap-4 outline-2 outline-gold">
      <div className="min-w-0">
        <h2 className="text-xl font-extrabold">{m.judges_card_title()}</h2>
        <p className="text-quiet">{`${textIn(name, locale).text} – ${textIn(season, locale).text}`}</p>
      </div>
      <Link to={at} className={button('gold')}>
        <Icon name="edit" />
        {m.judges_card_go()}
      </Link>
    </Card>
  )
}

function OpenSeason({ row, now }: { row: Row; now: number }) {
  const locale = useLocale()
  const { code, name, unit, signedIn, work } = row
  return (
    <Card className="grid gap-3">
      <div className="flex items-start justify-between gap-4">
        <h2 className="text-xl leading-tight font-extrabold text-balance">
          <Link to={`/rounds/${code}`} className="text-brand no-underline hover:underline" prefetch="intent">
            {textIn(name, locale).text}
          </Link>
        </h2>
        {row.now ? <StandingTag standing={row.now.standing} /> : <Tag>{m.rounds_over()}</Tag>}
      </div>
      <p className="text-quiet">{textIn(unit, locale).text}</p>
      {row.now ? (
        <div className="grid gap-1 border-t border-line pt-3">
          <p className="font-semibold">{textIn(row.now.name, locale).text}</p>
          <RoundFacts round={row.now} />
          <WindowNow round={row.now} now={now} />
        </div>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Link to={signedIn ? `/rounds/${code}/me` : `/rounds/${code}`} className={button('main')}>
          {signedIn ? m.rounds_go_on() : m.rounds_see()}
        </Link>
        {work ? (
          <Link to={work.at} className={button('plain')}>
            {work.manages ? m.rounds_manage() : m.seasons_own_people()}
          </Link>
        ) : null}
      </div>
    </Card>
  )
}

function Line({ code, name, unit, phase, work }: Pick<Row, 'code' | 'name' | 'unit' | 'phase' | 'work'>) {
  const locale = useLocale()
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 border-t border-line py-2">
      <Link
        to={phase === 'draft' ? `/rounds/${code}/manage` : `/rounds/${code}`}
        className="min-h-11 content-center font-semibold text-ink no-underline hover:underline"
      >
        {textIn(name, locale).text} <span className="font-normal text-quiet">· {textIn(unit, locale).text}</span>
      </Link>
      <span className="flex items-center gap-3">
        <Tag tone={phase === 'draft' ? 'gold' : 'plain'}>
          {phase === 'draft' ? m.rounds_draft() : m.rounds_closed()}
        </Tag>
        {work && phase !== 'draft' ? (
          <Link to={work.at} className={button('quiet')}>
            {work.manages ? m.rounds_manage() : m.seasons_own_people()}
          </Link>
        ) : null}
      </span>
    </li>
  )
}
