// Amendments: an item's key or validity, a contestant or one of their papers; always previewed first.
import { Form, Link } from '@remix-run/react'
import { useState } from 'react'
import { useFormat } from '~/components/format'
import { button } from '~/components/paper/button'
import { Card, Notice, Tag } from '~/components/paper/card'
import { control } from '~/components/paper/field'
import { Icon } from '~/components/stage/icon'
import type { Amendment } from '~/domain/round/results-state'
import { fold } from '~/domain/text/fold'
import { m } from '~/paraglide/messages'
import type { amendPart } from '~/rounds/round-page'
import { KeyFields } from './key-fields'
import { Sheets } from './sheets'
import { WhyField } from './why-field'

type Data = Awaited<ReturnType<typeof amendPart>>
interface Failed {
  words: string
  typed: Record<string, string>
}

const DEEDS = {
  correct_key: m.roundresults_do_correct_key,
  accept_answer: m.roundresults_do_accept_answer,
  void_full: m.roundresults_do_void_full,
  void_out: m.roundresults_do_void_out,
  restore_item: m.roundresults_do_restore_item,
}

function Voided({ how }: { how: 'full' | 'out' | null }) {
  if (how === null) return null
  return <Tag tone="warn">{how === 'full' ? m.roundresults_void_full() : m.roundresults_void_out()}</Tag>
}

function Wrong({ failed }: { failed: Failed | null }) {
  return failed ? (
    <Notice tone="warn" icon="alert">
      {failed.words}
    </Notice>
  ) : null
}

function ItemForm({ item, failed }: { item: NonNullable<Data['item']>; failed: Failed | null }) {
  const deeds = (Object.keys(DEEDS) as (keyof typeof DEEDS)[]).filter((deed) => {
    if (deed === 'restore_item') return item.void !== null
    if (deed === 'void_full') return item.void !== 'full'
    return deed === 'void_out' ? item.void !== 'out' : true
  })
  return (
    <Card id="item">
      <p className="text-sm text-quiet">{item.title}</p>
      <h2 className="text-lg leading-snug font-extrabold">{item.prompt}</h2>
      <p className="mt-1">
        {m.roundresults_key()}: <b>{item.key}</b>{' '}
        {item.also.length > 0 ? m.roundresults_also({ answers: item.also.join('; ') }) : ''} <Voided how={item.void} />
      </p>
      <Form method="post" className="mt-3 grid grid-cols-1 gap-4" key={item.ref}>
        <Wrong failed={failed} />
        <input type="hidden" name="ref" value={item.ref} />
        <fieldset className="grid grid-cols-1 gap-1">
          <legend className="mb-1 font-semibold">{m.roundresults_what()}</legend>
          {deeds.map((deed, index) => (
            <label
              key={deed}
              className="flex min-h-11 cursor-pointer items-center gap-3 rounded-field px-3 hover:bg-sand has-checked:bg-select-wash"
            >
              <input
                type="radio"
                name="deed"
                value={deed}
                defaultChecked={failed?.typed.deed ? failed.typed.deed === deed : index === 0}
                className="size-5 accent-primary"
              />
              {DEEDS[deed]()}
            </label>
          ))}
        </fieldset>
        <div className="grid gap-1.5 rounded-field bg-sand p-3">
          <KeyFields value={item.inForce} choices={item.choices} partners={item.partners} />
          <p className="text-sm text-quiet">{m.roundresults_new_key_hint()}</p>
        </div>
        <WhyField typed={failed?.typed.why} />
        <p className="flex flex-wrap gap-3">
          <button type="submit" name="intent" value="item" className={button('main')}>
            <Icon name="eye" />
            {m.roundresults_preview()}
          </button>
          <Link to="?part=amend" className={button('plain')}>
            {m.roundresults_cancel()}
          </Link>
        </p>
      </Form>
    </Card>
  )
}

function Deed({
  amendment,
  words,
  kind = 'plain',
}: {
  amendment: Amendment
  words: string
  kind?: 'plain' | 'danger'
}) {
  return (
    <button type="submit" name="amendment" value={JSON.stringify(amendment)} className={button(kind)}>
      {words}
    </button>
  )
}

function PersonForm({
  person,
  advances,
  base,
  failed,
}: {
  person: NonNullable<Data['person']>
  advances: boolean
  base: string
  failed: Failed | null
}) {
  const { number, digits, duration, dateTime } = useFormat()
  const { id, name, code, unit, school, disqualified, withdrawn, papers } = person
  return (
    <Card id="person">
      <h2 className="text-lg font-extrabold">{name}</h2>
      <p className="mb-3 text-quiet">
        <span className="font-figures">{code}</span> · {[unit, school].filter(Boolean).join(' · ')}{' '}
        {disqualified ? <Tag tone="warn">{m.roundresults_disqualified()}</Tag> : null}
      </p>
      <Form method="post" className="grid grid-cols-1 gap-4">
        <input type="hidden" name="intent" value="person" />
        <Wrong failed={failed} />
        <WhyField typed={failed?.typed.why} />
        <p className="flex flex-wrap gap-2">
          {disqualified ? (
            <Deed amendment={{ type: 'restore', contestant: id }} words={m.roundresults_do_restore()} />
          ) : (
            <Deed
              amendment={{ type: 'disqualify', contestant: id }}
              words={m.roundresults_do_disqualify()}
              kind="danger"
            />
          )}
          {advances ? (
            withdrawn ? (
              <Deed amendment={{ type: 'rejoin', contestant: id }} words={m.roundresults_do_rejoin()} />
            ) : (
              <Deed amendment={{ type: 'withdraw', contestant: id }} words={m.roundresults_do_withdraw()} />
            )
          ) : null}
        </p>
        {papers.length > 0 ? (
          <div>
            <h3 className="font-semibold">{m.roundresults_person_papers({ name })}</h3>
            <ul className="divide-y divide-line">
              {papers.map((paper) => (
                <li key={paper.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
                  <span className="min-w-0 flex-1 basis-56">
                    {m.roundresults_paper_line({
                      score: number(paper.score, 2),
                      right: digits(paper.right),
                      items: digits(paper.items),
                      time: duration(paper.time),
                      when: dateTime(paper.handedInAt),
                    })}{' '}
                    {paper.annulled ? <Tag tone="warn">{m.roundresults_paper_annulled()}</Tag> : null}
                  </span>
                  <span className="flex flex-wrap gap-2">
                    <Link to={`${base}/papers?a=${id}:${paper.id}`} className={button('quiet')}>
                      {m.roundresults_paper_see()}
                    </Link>
                    {paper.annulled ? (
                      <Deed
                        amendment={{ type: 'reinstate', attempt: paper.id }}
                        words={m.roundresults_do_reinstate()}
                      />
                    ) : (
                      <Deed
                        amendment={{ type: 'annul', attempt: paper.id }}
                        words={m.roundresults_do_annul()}
                        kind="danger"
                      />
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </Form>
    </Card>
  )
}

function Items({ items, chosen }: { items: Data['items']; chosen: string | null }) {
  const [wanted, setWanted] = useState('')
  const key = fold(wanted, { tones: false })
  const found = key
    ? items.filter(({ prompt, title, key: right }) =>
        fold(`${prompt} ${title} ${right}`, { tones: false }).includes(key),
      )
    : items
  return (
    <Card>
      <h2 className="mb-2 text-xl font-extrabold">{m.roundresults_amend_items()}</h2>
      {items.length === 0 ? (
        <p className="text-quiet">{m.roundresults_amend_no_items()}</p>
      ) : (
        <input
          type="search"
          className={control}
          placeholder={m.roundresults_amend_find_item()}
          aria-label={m.roundresults_amend_find_item()}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
      <ul className="mt-2 max-h-[32rem] divide-y divide-line overflow-y-auto">
        {found.map((item) => (
          <li key={item.ref}>
            <Link
              to={`?${new URLSearchParams({ part: 'amend', item: item.ref })}#item`}
              aria-current={item.ref === chosen ? 'true' : undefined}
              className="block rounded-field px-2 py-2 text-ink no-underline hover:bg-sand aria-[current=true]:bg-select-wash"
            >
              <span className="block font-semibold">{item.prompt}</span>
              <span className="flex flex-wrap items-center gap-2 text-sm text-quiet">
                {[item.key, ...item.also].join('; ')}
                {item.also.length > 0 ? <Tag tone="gold">{m.roundresults_accepted_too()}</Tag> : null}
                <Voided how={item.void} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function People({ find, found }: Pick<Data, 'find' | 'found'>) {
  return (
    <Card>
      <h2 className="mb-2 text-xl font-extrabold">{m.roundresults_amend_people()}</h2>
      <form method="get" className="flex gap-2">
        <input type="hidden" name="part" value="amend" />
        <input
          type="search"
          name="find"
          required
          defaultValue={find}
          placeholder={m.roundresults_find()}
          aria-label={m.roundresults_find()}
          className={control}
        />
        <button type="submit" className={button('plain')} aria-label={m.roundresults_show()}>
          <Icon name="search" />
        </button>
      </form>
      {find && found.length === 0 ? <p className="mt-2 text-quiet">{m.roundresults_none_found()}</p> : null}
      <ul className="mt-2 divide-y divide-line">
        {found.map(({ id, name, code, unit }) => (
          <li key={id}>
            <Link
              to={`?${new URLSearchParams({ part: 'amend', who: id })}#person`}
              className="block rounded-field px-2 py-2 text-ink no-underline hover:bg-sand"
            >
              <b>{name}</b> <span className="text-sm text-quiet">{`${code} · ${unit}`}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function Amend({ data, base, failed }: { data: Data; base: string; failed: Failed | null }) {
  const { items, item, person, find, found, advances, criteria } = data
  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
      <p className="text-quiet lg:col-span-2">{m.roundresults_amend_about()}</p>
      <div className="grid grid-cols-1 gap-5">
        {item ? <ItemForm item={item} failed={failed} /> : null}
        {person ? (
          <PersonForm
            person={person}
            advances={advances}
            base={base}
            failed={failed?.typed.intent === 'person' ? failed : null}
          />
        ) : null}
        {person ? <Sheets key={person.id} person={person} criteria={criteria} failed={failed} /> : null}
        <People find={find} found={found} />
      </div>
      {items.length > 0 || criteria.length === 0 ? <Items items={items} chosen={item?.ref ?? null} /> : null}
    </div>
  )
}
