// Everything that was done to the results, newest first: what, who, when, why.
import { useFormat } from '~/components/format'
import { Card, Empty } from '~/components/paper/card'
import { m } from '~/paraglide/messages'
import type { trailPart } from '~/rounds/round-page'

export function Trail({ data: { trail } }: { data: Awaited<ReturnType<typeof trailPart>> }) {
  const { dateTime, digits } = useFormat()
  return (
    <Card>
      {trail.length === 0 ? (
        <Empty title={m.roundresults_trail_empty()}>{m.roundresults_trail_empty_text()}</Empty>
      ) : (
        <ol className="divide-y divide-line">
          {trail.map(({ number, at, by, why, what }) => (
            <li key={number} className="flex gap-4 py-3">
              <b className="w-8 shrink-0 text-end font-figures text-quiet">{digits(number)}</b>
              <div className="min-w-0">
                <p className="font-semibold">{what}</p>
                {why ? <p className="whitespace-pre-wrap">“{why}”</p> : null}
                <p className="text-sm text-quiet">{m.roundresults_trail_by({ who: by, when: dateTime(at) })}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
