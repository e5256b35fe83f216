// The two steps of an amendment after its form: what would change, then what did; and the way back.
import { Form, Link, useNavigation } from '@remix-run/react'
import { button } from '~/components/paper/button'
import { Card, Notice } from '~/components/paper/card'
import { Icon } from '~/components/stage/icon'
import type { Amendment } from '~/domain/round/results-state'
import { m } from '~/paraglide/messages'
import type { SaidOfRound } from '~/rounds/round-actions'
import { Difference } from './difference'
import { amendmentWords } from './words'

/** The place where this amendment was written. */
export function backTo(amendment: Amendment): string {
  if ('ref' in amendment) return `?${new URLSearchParams({ part: 'amend', item: amendment.ref })}`
  return 'contestant' in amendment
    ? `?${new URLSearchParams({ part: 'amend', who: amendment.contestant })}`
    : '?part=amend'
}

export function Previewed({ said, seen }: { said: Extract<SaidOfRound, { did: 'preview' }>; seen: number }) {
  const busy = useNavigation().state === 'submitting'
  const { amendment, why } = said
  return (
    <Card className="outline-2 outline-gold">
      <h2 className="mb-1 text-xl font-extrabold">
        {m.roundresults_difference()}: {amendmentWords(amendment)}
      </h2>
      <p className="mb-3 text-quiet">“{why}”</p>
      <Difference {...said} />
      <Form method="post" action={backTo(amendment)} className="mt-4 flex flex-wrap gap-3">
        <input type="hidden" name="amendment" value={JSON.stringify(amendment)} />
        <input type="hidden" name="why" value={why} />
        <input type="hidden" name="seen" value={seen} />
        <button type="submit" name="intent" value="apply" className={button('gold')} disabled={busy}>
          {m.roundresults_apply()}
        </button>
        <Link to={backTo(amendment)} className={button('plain')}>
          {m.roundresults_cancel()}
        </Link>
      </Form>
    </Card>
  )
}

export function Amended({ said }: { said: Extract<SaidOfRound, { did: 'amend' }> }) {
  const { amendment, why, undo } = said
  return (
    <Card>
      <Notice tone="good" icon="check">
        {m.roundresults_did_amend()} {amendmentWords(amendment)}.
      </Notice>
      <h2 className="mt-3 mb-1 text-lg font-extrabold">{m.roundresults_difference_done()}</h2>
      <Difference {...said} />
      {undo ? (
        <Form method="post" action={backTo(undo)} className="mt-4">
          <input type="hidden" name="amendment" value={JSON.stringify(undo)} />
          <input type="hidden" name="why" value={m.roundresults_undo_why({ why })} />
          <button type="submit" name="intent" value="apply" className={button('plain')}>
            <Icon name="undo" />
            {m.roundresults_undo()}
          </button>
        </Form>
      ) : null}
    </Card>
  )
}
