// What stands above and below regulations on paper, as documents of the youth union have it: filled in and signed by hand.
import type { ReactNode } from 'react'

/** Words of the paper, in the language of the regulations and not of the page. */
const WORDS = {
  vi: {
    union: 'ĐOÀN TNCS HỒ CHÍ MINH',
    number: 'Số: ………-TL/……',
    date: '………………, ngày …… tháng …… năm 20……',
    signs: 'TM. BAN TỔ CHỨC',
    hint: '(Ký, ghi rõ họ tên, đóng dấu)',
    to: 'Nơi nhận:',
  },
  en: {
    union: 'HO CHI MINH COMMUNIST YOUTH UNION',
    number: 'No.: ………………',
    date: '………………, …… / …… / 20……',
    signs: 'FOR THE ORGANISERS',
    hint: '(Signature, full name, seal)',
    to: 'Copies to:',
  },
} as const

interface Props {
  language: 'vi' | 'en'
  /** Name of the unit that runs the season. */
  unit: string
  /** The unit belongs to the youth union of Viet Nam. */
  ofUnion: boolean
  children: ReactNode
}

/** The sheet: only on paper has it a head and a place for signature and seal. */
export function Letterhead({ language, unit, ofUnion, children }: Props) {
  const words = WORDS[language]
  return (
    <>
      <div className="hidden grid-cols-2 gap-8 text-center print:grid print:text-[11pt]">
        <div>
          <p className="font-extrabold uppercase">{unit}</p>
          <p aria-hidden="true">***</p>
          <p>{words.number}</p>
        </div>
        <div>
          {ofUnion ? <p className="font-extrabold underline underline-offset-4">{words.union}</p> : null}
          <p className="mt-4 italic">{words.date}</p>
        </div>
      </div>
      {children}
      <div className="hidden break-inside-avoid grid-cols-2 gap-8 print:grid print:text-[11pt]">
        <p className="font-semibold italic">{words.to}</p>
        <div className="text-center">
          <p className="font-extrabold">{words.signs}</p>
          <p className="mb-24 italic">{words.hint}</p>
        </div>
      </div>
    </>
  )
}
