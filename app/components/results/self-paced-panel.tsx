// The link for those who missed the show: made, moved, closed; and who has sat it.
import { Form, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { copyText } from '~/components/copy-text'
import { useFormat } from '~/components/format'
import { button } from '~/components/paper/button'
import { Card, Empty, Notice, Tag } from '~/components/paper/card'
import { control, Field } from '~/components/paper/field'
import { Icon } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'
import type { LinkRefusal, SelfPacedLink, SelfPacedRow } from '~/services/self-paced'
import { toLocal } from './local-time'

const REFUSED: Record<LinkRefusal, () => string> = {
  no_questions: m.results_self_refused_no_questions,
  not_over: m.results_self_refused_not_over,
  bad_date: m.results_self_refused_bad_date,
  unknown_show: m.results_self_refused_unknown_show,
}

interface Props {
  /** Whether every question has been played: before that there is no link to make. */
  played: boolean
  link: SelfPacedLink | null
  /** Whole address of the link. */
  address: string | null
  /** Closing date of a link that is about to be made, ms. */
  suggested: number
  refused: LinkRefusal | null
}

export function SelfPacedPanel({ played, link, address, suggested, refused }: Props) {
  const { dateTime } = useFormat()
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[24rem_minmax(0,1fr)]">
      <Card className="flex flex-col gap-4 print:hidden">
        <header>
          <h2 className="text-xl font-extrabold">{m.results_self_title()}</h2>
          <p className="mt-1 text-quiet">{m.results_self_about()}</p>
        </header>
        {refused ? <Notice tone="warn">{REFUSED[refused]()}</Notice> : null}
        {played || link || refused ? null : <Notice>{REFUSED.not_over()}</Notice>}
        {link && address ? (
          <>
            <p>
              <Tag tone={link.closed ? 'plain' : 'good'}>
                {link.closed
                  ? m.results_self_closed_at({ when: dateTime(link.closesAt) })
                  : m.results_self_open_until({ when: dateTime(link.closesAt) })}
              </Tag>
            </p>
            {link.closed ? null : <Address address={address} />}
          </>
        ) : null}
        {played || link ? <DateForm link={link} suggested={suggested} /> : null}
      </Card>
      <Card>
        {link && link.sitters.length > 0 ? (
          <Sitters link={link} />
        ) : (
          <Empty title={m.results_self_nobody()}>{link ? m.results_self_nobody_text() : null}</Empty>
        )}
      </Card>
    </div>
  )
}

function Address({ address }: { address: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => setCopied(await copyText(address))
  return (
    <div className="flex flex-col items-start gap-2">
      <label className="w-full">
        <span className="font-semibold">{m.results_self_link()}</span>
        <input
          readOnly
          className={`${control} mt-1.5 font-figures`}
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <button type="button" className={button('plain')} onClick={copy}>
        <Icon name={copied ? 'check' : 'copy'} />
        <span role="status">{copied ? m.results_self_copied() : m.results_self_copy()}</span>
      </button>
    </div>
  )
}

function DateForm({ link, suggested }: Pick<Props, 'link' | 'suggested'>) {
  const busy = useNavigation().state !== 'idle'
  const words = link === null ? m.results_self_open() : link.closed ? m.results_self_reopen() : m.results_self_change()
  return (
    <Form method="post" action="?part=self" className="flex flex-col gap-3" preventScrollReset>
      <Field
        label={m.results_self_closes()}
        hint={m.results_self_closes_hint()}
        type="datetime-local"
        name="closesAt"
        required
        key={link?.closesAt ?? suggested}
        defaultValue={toLocal(link && !link.closed ? link.closesAt : suggested)}
      />
      <div className="flex flex-wrap gap-3">
        <button
          type="submit"
          name="intent"
          value="self_open"
          disabled={busy}
          className={button(link && !link.closed ? 'plain' : 'main')}
        >
          {words}
        </button>
        {link && !link.closed ? (
          <button type="submit" name="intent" value="self_close" disabled={busy} className={button('danger')}>
            {m.results_self_close()}
          </button>
        ) : null}
      </div>
    </Form>
  )
}

function Sitters({ link }: { link: SelfPacedLink }) {
  const { digits } = useFormat()
  const done = link.sitters.filter(({ finishedAt }) => finishedAt !== null).length
  return (
    <>
      <p className="mb-2 font-semibold">
        {m.results_self_sat({ done: digits(done), under: digits(link.sitters.length - done) })}
      </p>
      <table className="w-full border-collapse">
        <thead>
          <tr className="border-b border-line text-left text-quiet">
            <th scope="col" className="w-14 px-2 py-2 font-semibold">
              {m.results_rank()}
            </th>
            <th scope="col" className="px-2 py-2 font-semibold">
              {m.results_name()}
            </th>
            <th scope="col" className="px-2 py-2 text-end font-semibold">
              {m.results_points()}
            </th>
            <th scope="col" className="px-2 py-2 text-end font-semibold max-sm:hidden">
              {m.results_right()}
            </th>
            <th scope="col" className="px-2 py-2 text-end font-semibold max-sm:hidden">
              {m.results_time()}
            </th>
          </tr>
        </thead>
        <tbody>
          {link.sitters.map((row) => (
            <Sitter key={row.id} row={row} total={link.total} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Sitter({ row, total }: { row: SelfPacedRow; total: number }) {
  const { digits, number, seconds } = useFormat()
  return (
    <tr className="border-b border-line last:border-0">
      <td className="px-2 py-2.5 text-lg font-extrabold">{row.rank === null ? '–' : digits(row.rank)}</td>
      <th scope="row" className="px-2 py-2.5 text-left font-normal">
        <span className="font-semibold break-words">{row.name}</span>
        <span className="block text-sm text-quiet">
          {row.rank === null
            ? m.results_self_progress({ settled: digits(row.settled), total: digits(total) })
            : (row.club ?? m.results_guest())}
        </span>
      </th>
      <td className="px-2 py-2.5 text-end font-figures font-semibold">{number(row.points)}</td>
      <td className="px-2 py-2.5 text-end font-figures max-sm:hidden">{digits(row.right)}</td>
      <td className="px-2 py-2.5 text-end font-figures whitespace-nowrap max-sm:hidden">
        {row.right > 0 ? seconds(row.time) : '–'}
      </td>
    </tr>
  )
}
