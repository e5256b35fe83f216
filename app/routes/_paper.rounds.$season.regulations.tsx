// The regulations of a season, complete, written from its rules; made to be printed on A4.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice, PageHeading } from '~/components/paper/card'
import { PrintButton } from '~/components/results/print-button'
import { Letterhead } from '~/components/rounds/letterhead'
import { textIn } from '~/domain/question/text-in'
import { regulations } from '~/domain/round/regulations'
import { m } from '~/paraglide/messages'
import { seasonSeen } from '~/rounds/season-seen'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.rounds_regulations()} · ${data ? data.written.title : m.rounds_title()}` },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const season = await seasonSeen(context, params.season)
  const wished = new URL(request.url).searchParams.get('text')
  const text = wished === 'vi' || wished === 'en' ? wished : context.locale === 'vi' ? ('vi' as const) : ('en' as const)
  return {
    code: season.code,
    text,
    unit: context.areas.unit(season.unit)?.name ?? season.unit,
    // Partner units across the border have a letterhead of their own.
    ofUnion: season.ruleSet.timeZone === 'Asia/Ho_Chi_Minh',
    written: regulations(season.ruleSet, text),
  }
}

export default function Regulations() {
  const locale = useLocale()
  const { code, text, unit, ofUnion, written } = useLoaderData<typeof loader>()
  const other = text === 'vi' ? 'en' : 'vi'
  return (
    <>
      <div className="print:hidden">
        <PageHeading title={m.rounds_regulations()} about={textIn(unit, locale).text}>
          <Link to={`/rounds/${code}`} className={button('plain')}>
            {m.rounds_back()}
          </Link>
          <Link to={`?text=${other}`} className={button('plain')} lang={other}>
            {other === 'vi' ? 'Tiếng Việt' : 'English'}
          </Link>
          <PrintButton />
        </PageHeading>
      </div>
      {locale === 'km' ? (
        <div className="mb-4 print:hidden">
          <Notice>{m.rounds_regulations_language()}</Notice>
        </div>
      ) : null}
      {/* Longer than a sheet: kept together it would leave the first one empty. */}
      <Card className="mx-auto max-w-4xl p-6! sm:p-10! print:break-inside-auto! print:p-0!">
        <article lang={text} className="space-y-6 print:space-y-3 print:text-[11pt] print:leading-snug">
          <Letterhead language={text} unit={textIn(unit, text).text} ofUnion={ofUnion}>
            <h2 className="text-2xl leading-tight font-extrabold text-balance print:py-4 print:text-center print:text-xl">
              <span className="hidden uppercase print:block">{text === 'vi' ? 'Thể lệ' : 'Regulations'}</span>
              {written.title}
            </h2>
            {written.sections.map(({ heading, title, blocks }, index) => (
              <section key={heading} className="space-y-2 print:space-y-1">
                <h3 className="text-lg font-extrabold print:break-after-avoid print:text-base">
                  {index + 1}. {title}
                </h3>
                {blocks.map(({ rounds, lines }) => (
                  <div key={`${rounds} ${lines[0]}`} className="space-y-1 print:break-inside-avoid">
                    {rounds ? <h4 className="font-semibold print:break-after-avoid">{rounds}</h4> : null}
                    {lines.length === 1 ? (
                      <p>{lines[0]}</p>
                    ) : (
                      <ul className="grid list-disc gap-1 ps-5">
                        {lines.map((line) => (
                          <li key={line}>{line}</li>
                        ))}
                      </ul>
                    )}
                  </div>
                ))}
              </section>
            ))}
          </Letterhead>
        </article>
      </Card>
    </>
  )
}
