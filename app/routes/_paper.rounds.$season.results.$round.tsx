// The public table of a published round.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { PageHeading } from '~/components/paper/card'
import { PublicResults } from '~/components/rounds/public-results'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { publicTable } from '~/rounds/public-results'
import { seasonSeen } from '~/rounds/season-seen'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.rounds_results()} · ${data ? textIn(data.table.round, data.locale).text : m.rounds_title()}` },
  // Nicknames of children are for who looks for them here, not for search engines.
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const season = await seasonSeen(context, params.season)
  const published = params.round ? await context.roundResults.published(season.id, params.round) : null
  if (!published) throw new Response(null, { status: 404 })
  const me = await context.contestants.of(season.id, request.headers)
  const { searchParams } = new URL(request.url)
  return {
    locale: context.locale,
    code: season.code,
    season: season.ruleSet.name,
    table: await publicTable(context, season, published, searchParams, me?.id ?? null),
  }
}

export default function Results() {
  const locale = useLocale()
  const { code, season, table } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={`${m.rounds_results()}: ${textIn(table.round, locale).text}`}
        about={textIn(season, locale).text}
      >
        <Link to={`/rounds/${code}`} className={button('plain')}>
          {m.rounds_results_to_season()}
        </Link>
      </PageHeading>
      <PublicResults data={table} />
    </>
  )
}
