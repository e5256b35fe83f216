// The rounds of a season with what was issued for each, and the buttons that issue the rest.
import { Form, useNavigation } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card } from '~/components/paper/card'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'

export interface IssueRound {
  id: string
  name: LocalText
  published: boolean
  /** People can win prizes in it. */
  prizes: boolean
  /** Valid ones. */
  issued: { participation: number; prize: number }
}

export function IssueCard({ rounds, collective }: { rounds: readonly IssueRound[]; collective: boolean }) {
  const locale = useLocale()
  const { number } = useFormat()
  const busy = useNavigation().state !== 'idle'
  return (
    <Card>
      <h2 className="text-xl font-extrabold">{m.certificates_issue_title()}</h2>
      <ul className="mt-2 divide-y divide-line">
        {rounds.map(({ id, name, published, prizes, issued }) => {
          const said = textIn(name, locale)
          const hint = published ? null : m.certificates_not_published()
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-3">
              <div className="min-w-0">
                <h3 className="font-semibold" lang={said.lang ?? undefined}>
                  {said.text}
                </h3>
                <p className="text-quiet">
                  {hint ??
                    m.certificates_counts({
                      participation: number(issued.participation),
                      prize: number(issued.prize),
                    })}
                </p>
              </div>
              {published ? (
                <Form method="post" className="flex flex-wrap items-center gap-3">
                  <input type="hidden" name="intent" value="issue" />
                  <input type="hidden" name="round" value={id} />
                  <button type="submit" name="kind" value="participation" className={button('plain')} disabled={busy}>
                    {m.certificates_issue_participation()}
                  </button>
                  {prizes ? (
                    <button type="submit" name="kind" value="prize" className={button('main')} disabled={busy}>
                      {m.certificates_issue_prize()}
                    </button>
                  ) : (
                    <span className="text-quiet">{m.certificates_no_prizes()}</span>
                  )}
                </Form>
              ) : null}
            </li>
          )
        })}
      </ul>
      {collective ? <p className="mt-2 text-quiet">{m.certificates_collective()}</p> : null}
    </Card>
  )
}
