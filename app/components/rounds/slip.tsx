// The slip of a contestant: code and six digits, big, to be written down or printed.
import { Link } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card } from '~/components/paper/card'
import { PrintButton } from '~/components/results/print-button'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { SlipSave } from './slip-save'

export interface SlipOf {
  season: string
  seasonName: LocalText
  name: string
  nickname: string
  code: string
  secret: string
  /** Under 16: a form signed by a parent is needed. */
  child: boolean
}

/** The slip as plain text, for a note or a message to oneself. */
const slipText = ({ name, code, secret }: SlipOf, season: string) =>
  [season, name, `${m.rounds_code()}: ${code}`, `${m.rounds_digits()}: ${secret}`].join('\n')

export function Slip({ slip }: { slip: SlipOf }) {
  const locale = useLocale()
  const { season, seasonName, name, nickname, code, secret, child } = slip
  return (
    <Card className="mx-auto grid max-w-2xl gap-5 !p-6">
      <header>
        <h1 className="text-3xl leading-tight font-extrabold text-brand">{m.rounds_registered()}</h1>
        <p className="mt-1 text-quiet">
          {textIn(seasonName, locale).text} · {name} ({nickname})
        </p>
      </header>
      <p className="text-lg font-semibold">{m.rounds_write_down()}</p>
      <dl className="grid gap-4 rounded-card bg-gold-wash p-5 text-gold-ink sm:grid-cols-2">
        <div>
          <dt className="font-semibold">{m.rounds_code()}</dt>
          <dd className="font-figures text-4xl font-extrabold tracking-wider" data-slip="code">
            {code}
          </dd>
        </div>
        <div>
          <dt className="font-semibold">{m.rounds_digits()}</dt>
          <dd className="font-figures text-4xl font-extrabold tracking-wider" data-slip="secret">
            {secret.slice(0, 3)} {secret.slice(3)}
          </dd>
        </div>
      </dl>
      <p className="text-quiet">{m.rounds_write_down_why()}</p>
      {child ? (
        <p className="font-semibold">
          {m.rounds_child_next()}{' '}
          <Link to={`/rounds/${season}/me/form`} className="font-semibold text-link underline">
            {m.rounds_form_open()}
          </Link>
        </p>
      ) : null}
      <div className="flex flex-wrap gap-3 print:hidden">
        <Link to={`/rounds/${season}/me`} className={button('main', 'max-sm:w-full')}>
          {m.rounds_to_me()}
        </Link>
        <PrintButton />
        <SlipSave text={slipText(slip, textIn(seasonName, locale).text)} />
      </div>
    </Card>
  )
}
