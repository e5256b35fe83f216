// Accounts with their rights: found by name, a password reset, a right taken away.
import { Form } from '@remix-run/react'
import { useState } from 'react'
import { button } from '~/components/paper/button'
import { Card } from '~/components/paper/card'
import { control } from '~/components/paper/field'
import { fold } from '~/domain/text/fold'
import { m } from '~/paraglide/messages'
import { grantWords, type NamedGrant } from './words'

interface ListedPerson {
  id: string
  name: string
  username: string | null
  grants: NamedGrant[]
}

export function PeopleList({ people }: { people: ListedPerson[] }) {
  const [wanted, setWanted] = useState('')
  const found = people.filter((p) =>
    fold(`${p.name} ${p.username ?? ''}`, { tones: false }).includes(fold(wanted, { tones: false })),
  )
  return (
    <Card>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-xl font-extrabold">{m.people_list()}</h2>
        <input
          type="search"
          className={`${control} max-w-64`}
          placeholder={m.people_find()}
          aria-label={m.people_find()}
          value={wanted}
          onChange={(e) => setWanted(e.target.value)}
        />
      </div>
      {found.length === 0 ? <p className="py-6 text-center text-quiet">{m.people_none_found()}</p> : null}
      <ul className="divide-y divide-line">
        {found.map((person) => (
          <li key={person.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <div className="min-w-40 flex-1">
              <p className="font-semibold">{person.name}</p>
              <p className="text-sm text-quiet">{person.username}</p>
            </div>
            <ul className="flex flex-wrap gap-2">
              {person.grants.map((named) => (
                <li key={grantWords(named)}>
                  <Form
                    method="post"
                    className="inline-flex items-center gap-1 rounded-pill bg-sand pl-3 text-sm font-semibold"
                  >
                    {grantWords(named)}
                    <input type="hidden" name="account" value={person.id} />
                    <input type="hidden" name="grant" value={JSON.stringify(named.grant)} />
                    <button
                      type="submit"
                      name="intent"
                      value="take"
                      className="grid size-9 cursor-pointer place-items-center rounded-pill hover:bg-wrong-wash"
                      aria-label={`${m.people_take_grant()}: ${grantWords(named)}`}
                      title={m.people_take_grant()}
                    >
                      ×
                    </button>
                  </Form>
                </li>
              ))}
            </ul>
            <Form method="post">
              <input type="hidden" name="account" value={person.id} />
              <input type="hidden" name="name" value={person.name} />
              <button type="submit" name="intent" value="reset" className={button('plain')}>
                {m.people_reset()}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  )
}
