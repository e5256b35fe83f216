// Who goes on, group by group with reserves; lots among equals; the step into the next round.
import { Form, useNavigation } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { button } from '~/components/paper/button'
import { Card, Empty, Notice, Tag } from '~/components/paper/card'
import { Icon } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'
import type { SaidOfRound } from '~/rounds/round-actions'
import type { advancePart } from '~/rounds/round-page'
import { WhyField } from './why-field'
import { REFUSED } from './words'

type Data = ReturnType<typeof advancePart>
type Group = Data['groups'][number]
type Lot = Data['undecided'][number]

function Places({ group }: { group: Group }) {
  const { number, digits } = useFormat()
  return (
    <Card className="p-4!">
      <h3 className="flex flex-wrap items-baseline justify-between gap-2">
        <b className="text-lg font-extrabold">{group.name ?? m.roundresults_advance_all()}</b>
        <span className="text-sm text-quiet">
          {m.roundresults_advance_places({ count: number(group.advanced.length) })}
        </span>
      </h3>
      <ol className="mt-2 divide-y divide-line">
        {group.advanced.map(({ id, name, code, unit, score, promoted }, index) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-2 py-1.5">
            <span className="w-7 shrink-0 text-end font-figures text-quiet">{digits(index + 1)}</span>
            <span className="min-w-0 flex-1">
              <b className="font-semibold">{name}</b> <span className="text-sm text-quiet">{`${code} · ${unit}`}</span>{' '}
              {promoted ? <Tag tone="good">{m.roundresults_advance_promoted()}</Tag> : null}
            </span>
            <span className="font-figures">{number(score, 2)}</span>
          </li>
        ))}
        {group.reserves.map(({ id, name, code, unit, score, place }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-2 py-1.5 text-quiet">
            <span className="w-7 shrink-0" />
            <span className="min-w-0 flex-1">
              <Tag>{m.roundresults_reserve({ place: digits(place) })}</Tag> {name}{' '}
              <span className="text-sm">{`${code} · ${unit}`}</span>
            </span>
            <span className="font-figures">{number(score, 2)}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

interface LotProps {
  lot: Lot
  seen: number
  said: SaidOfRound | undefined
}

function LotForm({ lot, seen, said }: LotProps) {
  const { number } = useFormat()
  const { key, name, kind, places, among } = lot
  const failed =
    said?.did === 'refused' && (said.intent === 'lots' || said.intent === 'draw') && said.typed.key === key
      ? said
      : null
  const figures = { places: number(places), count: number(among.length) }
  const order = (id: string) => failed?.typed[`order.${id}`] ?? ''
  return (
    <Card className="outline-2 outline-gold">
      <h3 className="text-lg font-extrabold">
        {name ? `${name}: ` : ''}
        {kind === 'place' ? m.roundresults_lots_title(figures) : m.roundresults_lots_reserve(figures)}
      </h3>
      <p className="text-quiet">{m.roundresults_lots_text()}</p>
      <Form method="post" className="mt-3 grid grid-cols-1 gap-3" preventScrollReset>
        {failed ? (
          <Notice tone="warn" icon="alert">
            {failed.code === 'bad_order' ? m.roundresults_lots_wrong() : REFUSED[failed.code]()}
          </Notice>
        ) : null}
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="seen" value={seen} />
        <ul className="divide-y divide-line">
          {among.map(({ id, name: who, code, unit }) => (
            <li key={id} className="flex items-center justify-between gap-3 py-2">
              <span className="min-w-0">
                <b>{who}</b> <span className="text-sm text-quiet">{`${code} · ${unit}`}</span>
              </span>
              <input type="hidden" name="among" value={id} />
              <input
                name={`order.${id}`}
                type="number"
                min={1}
                max={among.length}
                defaultValue={order(id)}
                aria-label={m.roundresults_lots_order({ name: who })}
                className="min-h-11 w-20 shrink-0 rounded-field bg-card px-3 text-end font-figures shadow-[inset_0_0_0_1.5px_var(--field-line)]"
              />
            </li>
          ))}
        </ul>
        <WhyField typed={failed?.typed.why} optional />
        <p className="flex flex-wrap gap-3">
          <button type="submit" name="intent" value="lots" className={button('main')}>
            {m.roundresults_lots_record()}
          </button>
          <button type="submit" name="intent" value="draw" className={button('plain')}>
            <Icon name="refresh" />
            {m.roundresults_lots_draw()}
          </button>
        </p>
      </Form>
    </Card>
  )
}

interface Props {
  data: Data
  seen: number
  published: boolean
  said: SaidOfRound | undefined
}

export function Advance({ data, seen, published, said }: Props) {
  const { number } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const { rules, takes, missing, all, groups, undecided, waiting } = data
  if (rules === 0)
    return (
      <Card>
        <Empty title={m.roundresults_advance_none()} />
      </Card>
    )
  const failed = said?.did === 'refused' && said.intent === 'promote' && said.code !== 'bad_order' ? said.code : null
  return (
    <div className="grid grid-cols-1 gap-5">
      {undecided.map((lot) => (
        <LotForm key={lot.key} lot={lot} seen={seen} said={said} />
      ))}
      {waiting ? (
        <Notice tone="gold" icon="info">
          {m.roundresults_advance_waiting()}
        </Notice>
      ) : null}
      {takes && published ? (
        <Card className="flex flex-wrap items-center justify-between gap-4 print:hidden">
          <p className="min-w-0 flex-1 basis-72">
            {missing === 0 && all > 0 ? <b>{m.roundresults_promote_all()} </b> : null}
            <span className="text-quiet">{m.roundresults_promote_text()}</span>
            {failed ? <b className="block text-down">{REFUSED[failed]()}</b> : null}
          </p>
          <Form method="post">
            <button
              type="submit"
              name="intent"
              value="promote"
              className={button(missing > 0 ? 'gold' : 'plain')}
              disabled={busy || undecided.some(({ kind }) => kind === 'place')}
            >
              {m.roundresults_promote({ count: number(all) })}
            </button>
          </Form>
        </Card>
      ) : null}
      {groups.length === 0 && undecided.length === 0 ? (
        <Card>
          <Empty title={m.roundresults_nobody()}>{m.roundresults_nobody_text()}</Empty>
        </Card>
      ) : (
        <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
          {groups.map((group) => (
            <Places key={group.key} group={group} />
          ))}
        </div>
      )}
    </div>
  )
}
