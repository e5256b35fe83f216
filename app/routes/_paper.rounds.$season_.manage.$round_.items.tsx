// Item analysis of a round, for whoever writes questions.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Empty, PageHeading } from '~/components/paper/card'
import { PrintButton } from '~/components/results/print-button'
import { type AnalysedItem, ItemCard } from '~/components/round-results/item-card'
import { FEW, type ItemTrouble, reliabilityWords } from '~/components/round-results/item-hints'
import { Icon } from '~/components/stage/icon'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { analysedItems } from '~/rounds/round-items'
import { guardRound } from '~/rounds/season-guard'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { season, sheet } = await guardRound(context, request, params)
  return {
    base: `/rounds/${season.code}/manage/${sheet.round.id}`,
    name: sheet.round.name,
    ...(await analysedItems(context, season.id, sheet.round.id)),
  }
}

const GRAVEST: Record<ItemTrouble, number> = { wrong: 0, distractor: 1, hard: 2, weak: 3, easy: 4 }
const gravity = ({ trouble }: AnalysedItem) => (trouble ? GRAVEST[trouble] : 5)
const ease = ({ difficulty }: AnalysedItem) => difficulty ?? 2

const SORTS = {
  trouble: (a: AnalysedItem, b: AnalysedItem) => gravity(a) - gravity(b) || ease(a) - ease(b),
  hard: (a: AnalysedItem, b: AnalysedItem) => ease(a) - ease(b),
  easy: (a: AnalysedItem, b: AnalysedItem) => ease(b) - ease(a),
}
const SORT_WORDS = {
  trouble: m.roundresults_items_sort_trouble,
  hard: m.roundresults_items_sort_hard,
  easy: m.roundresults_items_sort_easy,
}
type Sort = keyof typeof SORTS

export default function Items() {
  const locale = useLocale()
  const { number } = useFormat()
  const { base, name, papers, length, reliability, items } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const by: Sort = (Object.keys(SORTS) as Sort[]).find((one) => one === search.get('by')) ?? 'trouble'
  return (
    <>
      <PageHeading
        title={`${m.roundresults_items()}: ${textIn(name, locale).text}`}
        about={m.roundresults_items_about({ papers: number(papers), length: number(length) })}
      >
        <Link to={base} className={button('plain')}>
          <Icon name="back" />
          {m.roundresults_back()}
        </Link>
        <PrintButton />
      </PageHeading>
      {items.length === 0 ? (
        <Card>
          <Empty title={m.roundresults_nobody()}>{m.roundresults_nobody_text()}</Empty>
        </Card>
      ) : (
        <>
          <Card className="mb-5 flex flex-wrap items-center justify-between gap-4">
            <p className="min-w-0 flex-1 basis-72">
              <b className="text-2xl font-extrabold">
                {reliability === null || papers < FEW ? '–' : number(reliability, 2)}
              </b>{' '}
              <span className="font-semibold">{m.roundresults_items_reliability()}</span>
              <span className="block text-quiet">{reliabilityWords(reliability, papers)}</span>
            </p>
            <nav
              aria-label={m.roundresults_items_sort()}
              className="flex flex-wrap gap-1 rounded-field bg-sand p-1 print:hidden"
            >
              {(Object.keys(SORTS) as Sort[]).map((one) => (
                <Link
                  key={one}
                  to={`?by=${one}`}
                  replace
                  preventScrollReset
                  aria-current={one === by ? 'true' : undefined}
                  className={`min-h-11 content-center rounded-field px-3 font-semibold no-underline ${one === by ? 'bg-card text-ink shadow-lift-1' : 'text-quiet'}`}
                >
                  {SORT_WORDS[one]()}
                </Link>
              ))}
            </nav>
          </Card>
          <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
            {[...items].sort(SORTS[by]).map((item) => (
              <ItemCard key={item.ref} item={item} base={base} />
            ))}
          </div>
        </>
      )}
    </>
  )
}
