// Slips with code and digits, ten on an A4 sheet: shown once, cut apart, given to each contestant.
import { useFormat } from '~/components/format'
import { PrintButton } from '~/components/results/print-button'
import { QrCode } from '~/components/screen/qr-code'
import { m } from '~/paraglide/messages'

export interface PrintedSlip {
  id: string
  name: string
  unit: string
  /** School and grade: two of one name in one unit are told apart by it. */
  about: string
  code: string
  secret: string
}

interface Props {
  season: string
  /** Where one signs in. */
  address: string
  slips: readonly PrintedSlip[]
}

/** "482 916": read out in two halves. */
const halves = (secret: string) => `${secret.slice(0, 3)} ${secret.slice(3)}`

export function Slips({ season, address, slips }: Props) {
  const { digits } = useFormat()
  return (
    <section className="mb-6" aria-label={m.seasons_slips_print()}>
      <p
        className="mb-3 flex flex-wrap items-center gap-3 rounded-card bg-gold-wash px-4 py-3 font-semibold text-gold-ink print:hidden"
        role="status"
      >
        <span className="min-w-0 flex-1 basis-60">{m.seasons_slips_made({ count: digits(slips.length) })}</span>
        <PrintButton />
      </p>
      <ul className="grid gap-3 sm:grid-cols-2 print:grid-cols-2 print:gap-0">
        {slips.map(({ id, name, unit, about, code, secret }) => (
          <li
            key={id}
            // Taller than a tenth of the sheet where a long name needs it: nothing is cut.
            className="grid break-inside-avoid grid-cols-[minmax(0,1fr)_auto] content-center items-center gap-x-4 rounded-card bg-card p-4 shadow-lift-1 print:min-h-[53mm] print:gap-x-3 print:rounded-none print:border print:border-dashed print:border-field-line print:p-2.5 print:shadow-none"
          >
            <div className="col-span-2 min-w-0">
              <p className="text-sm text-quiet print:text-xs">{season}</p>
              <p className="text-lg leading-tight font-extrabold break-words print:text-base print:leading-tight">
                {name}
              </p>
            </div>
            <div className="min-w-0">
              <p className="text-sm text-quiet">{unit}</p>
              <p className="mb-2 text-sm text-quiet print:mb-0.5">{about}</p>
              <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-3">
                <dt className="text-sm text-quiet">{m.seasons_slip_code()}</dt>
                <dd className="font-figures text-lg leading-tight font-semibold">{code}</dd>
                <dt className="text-sm text-quiet">{m.seasons_slip_digits()}</dt>
                <dd className="font-figures text-lg leading-tight font-semibold">{halves(secret)}</dd>
              </dl>
              <p className="mt-2 text-xs break-all text-quiet print:mt-1">
                {m.seasons_slip_at()} {address}
              </p>
              <p className="text-xs text-quiet">{m.seasons_slip_keep()}</p>
            </div>
            <div className="w-24 shrink-0 rounded-field bg-foam p-1.5">
              <QrCode text={`${address}?code=${encodeURIComponent(code)}`} label={address} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
