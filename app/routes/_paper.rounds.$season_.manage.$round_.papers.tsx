// One paper as it was marked, or two side by side.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, PageHeading, Tag } from '~/components/paper/card'
import { PrintButton } from '~/components/results/print-button'
import { Scroller } from '~/components/seasons/scroller'
import { Icon } from '~/components/stage/icon'
import type { MarkedPaper } from '~/domain/round/marking'
import { m } from '~/paraglide/messages'
import { answerInWords } from '~/rounds/round-items'
import { itemWords, personOf } from '~/rounds/round-page'
import { guardRound } from '~/rounds/season-guard'
import type { RoundSheet } from '~/services/round-results'

const WHOLE = 1 - 1e-9

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { season, sheet } = await guardRound(context, request, params)
  const { roundResults, locale } = context
  const search = new URL(request.url).searchParams
  const wanted = ['a', 'b'].flatMap((name) => search.get(name) ?? [])
  const found = await Promise.all(wanted.map((one) => paperOf(sheet, one)))
  async function paperOf({ people, round }: RoundSheet, name: string) {
    const [who = '', attempt = ''] = name.split(':')
    if (!people.has(who)) return null
    const own = await roundResults.papers(season.id, round.id, who)
    const paper = own.find(({ id }) => id === attempt) ?? own.at(-1)
    return paper ? { person: personOf({ context, sheet }, who), paper } : null
  }
  const papers = found.filter((one) => one !== null)
  if (papers.length === 0) throw new Response(null, { status: 404 })
  const items = await roundResults.items(season.id, sheet.round.id)
  const of = (paper: MarkedPaper, ref: string) => paper.marked.find((one) => one.ref === ref)
  const rows = items.flatMap((one) => {
    const answers = papers.map(({ paper }) => {
      const marked = of(paper, one.item.ref)
      if (!marked) return null
      return {
        words: marked.answer === null ? null : answerInWords(one, marked.answer, locale),
        right: (marked.rightness ?? 0) >= WHOLE,
        blank: marked.answer === null,
        marks: marked.marks,
      }
    })
    if (answers.every((answer) => answer === null)) return []
    const [a, b] = answers
    const same = Boolean(a && b && !a.blank && !a.right && !b.right && a.words === b.words)
    const { ref, prompt, key } = itemWords(one, locale)
    return [{ ref, prompt, key, answers, same, both: Boolean(a && b) }]
  })
  // Of two papers, what both had stands first.
  const order = papers.length > 1 ? [...rows].sort((x, y) => Number(y.both) - Number(x.both)) : rows
  return {
    base: `/rounds/${season.code}/manage/${sheet.round.id}`,
    papers: papers.map(({ person, paper: { id, score, outOf, right, items: count, time, handedInAt } }) => ({
      person,
      id,
      score,
      outOf,
      right,
      items: count,
      time,
      handedInAt,
    })),
    rows: order,
  }
}

type Answer = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]['answers'][number]

function Given({ answer }: { answer: Answer }) {
  const { number } = useFormat()
  if (!answer) return <span className="text-quiet">{m.roundresults_papers_not_had()}</span>
  if (answer.blank) return <span className="text-quiet">{m.roundresults_papers_blank()}</span>
  return (
    <span className={answer.right ? 'text-good-ink' : 'text-warn-ink'}>
      <Icon name={answer.right ? 'check' : 'cross'} className="me-1" />
      <span className="sr-only">{answer.right ? m.roundresults_papers_right() : m.roundresults_papers_wrong()}: </span>
      {answer.words} <span className="font-figures text-sm text-quiet">{number(answer.marks, 2)}</span>
    </span>
  )
}

export default function Papers() {
  useLocale()
  const { number, digits, duration, dateTime } = useFormat()
  const { base, papers, rows } = useLoaderData<typeof loader>()
  const both = rows.filter((row) => row.both).length
  const cell = 'border-t border-line px-2 py-2 align-top'
  return (
    <>
      <PageHeading
        title={papers.length > 1 ? m.roundresults_papers_compare() : m.roundresults_papers_title()}
        about={papers.length > 1 ? m.roundresults_papers_both({ count: number(both) }) : null}
      >
        <Link to={base} className={button('plain')}>
          <Icon name="back" />
          {m.roundresults_back()}
        </Link>
        <PrintButton />
      </PageHeading>
      <Card>
        <Scroller label={m.roundresults_papers_title()}>
          <table className="w-full border-collapse">
            <thead>
              <tr className="align-bottom">
                <th scope="col" className="px-2 pb-2 text-start font-semibold text-quiet">
                  {m.roundresults_papers_item()}
                </th>
                {papers.map(({ person, id, score, right, items, time, handedInAt }) => (
                  <th key={id} scope="col" className="min-w-48 px-2 pb-2 text-start">
                    <Link
                      to={`${base}?${new URLSearchParams({ part: 'amend', who: person.id })}#person`}
                      className="block text-lg font-extrabold text-ink no-underline hover:underline"
                    >
                      {person.name}
                    </Link>
                    <span className="block text-sm font-normal text-quiet">{`${person.code} · ${person.unit}`}</span>
                    <span className="block text-sm font-normal">
                      {m.roundresults_paper_line({
                        score: number(score, 2),
                        right: digits(right),
                        items: digits(items),
                        time: duration(time),
                        when: dateTime(handedInAt),
                      })}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ ref, prompt, key, answers, same }) => (
                <tr key={ref} className={same ? 'bg-gold-wash' : ''}>
                  <th scope="row" className={`${cell} text-start font-normal`}>
                    {prompt}
                    <span className="block text-sm text-quiet">
                      {m.roundresults_key()}: {key}
                    </span>
                    {same ? <Tag tone="gold">{m.roundresults_papers_same()}</Tag> : null}
                  </th>
                  {answers.map((answer, index) => (
                    <td key={papers[index]?.id ?? index} className={cell}>
                      <Given answer={answer} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      </Card>
    </>
  )
}
