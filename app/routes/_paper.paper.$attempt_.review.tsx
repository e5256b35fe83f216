// One's own paper once its round is announced: every item with the answer given and its marks; after publication with the
// right one, why, and from where.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Empty, Notice, PageHeading } from '~/components/paper/card'
import { Reviewed } from '~/components/rounds/reviewed'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { guardPaper } from '~/rounds/paper-guard'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.rounds_review_title()} · ${data ? textIn(data.head.round.name, data.locale).text : m.rounds_title()}` },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { head, view } = await guardPaper(context, request, params.attempt)
  return { head, locale: context.locale, review: view.phase === 'over' ? await context.papers.review(view.id) : null }
}

export default function Review() {
  const locale = useLocale()
  const format = useFormat()
  const { head, review } = useLoaderData<typeof loader>()
  const back = head.practice ? `/rounds/${head.season.code}/practice` : `/rounds/${head.season.code}/me`
  const name = `${textIn(head.season.name, locale).text} · ${textIn(head.round.name, locale).text}`
  return (
    <>
      <PageHeading
        title={m.rounds_review_title()}
        about={head.practice ? `${name} · ${m.rounds_practice_paper()}` : name}
      >
        <Link to={back} className={button('plain')}>
          {head.practice ? m.rounds_practise_again() : m.rounds_to_me()}
        </Link>
      </PageHeading>
      {review ? (
        <>
          {review.published ? null : <Notice>{m.rounds_review_provisional()}</Notice>}
          <p className="my-4 text-xl font-extrabold">
            {m.rounds_review_score({ score: format.number(review.score, 2), of: format.number(review.outOf, 2) })}
          </p>
          <ol className="grid gap-4">
            {review.items.map((item, index) => (
              <Reviewed key={item.ref} item={item} number={index + 1} />
            ))}
          </ol>
        </>
      ) : (
        <Card>
          <Empty title={m.rounds_review_not_yet()}>{m.rounds_review_not_yet_text()}</Empty>
        </Card>
      )}
    </>
  )
}
