// The regulations that the rules make, beside the form: Vietnamese or English.
import { useState } from 'react'
import type { Regulations } from '~/domain/round/regulations'
import { m } from '~/paraglide/messages'

interface Props {
  texts: { vi: Regulations; en: Regulations }
  /** They do not say yet what the form says: it cannot run. */
  stale: boolean
  first: 'vi' | 'en'
}

const NAMES = { vi: 'Tiếng Việt', en: 'English' } as const

export function RegulationsView({ texts, stale, first }: Props) {
  const [language, setLanguage] = useState(first)
  const { title, sections } = texts[language]
  return (
    <section
      aria-label={m.seasons_regulations()}
      className="flex max-h-[calc(100dvh-2rem)] flex-col rounded-card bg-card shadow-lift-1 lg:sticky lg:top-4 print:max-h-none print:shadow-none"
    >
      <header className="flex flex-wrap items-center justify-between gap-3 border-b border-line px-5 py-3 print:hidden">
        <h2 className="text-lg font-extrabold">{m.seasons_regulations()}</h2>
        <div className="flex gap-1 rounded-field bg-sand p-1">
          {(['vi', 'en'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={language === one}
              onClick={() => setLanguage(one)}
              className={`min-h-11 cursor-pointer rounded-field px-3 font-semibold focus-visible:outline-3 focus-visible:outline-link ${language === one ? 'bg-card text-ink shadow-lift-1' : 'text-quiet'}`}
            >
              {NAMES[one]}
            </button>
          ))}
        </div>
      </header>
      {stale ? (
        <p className="bg-gold-wash px-5 py-2 text-sm font-semibold text-gold-ink">{m.seasons_regulations_stale()}</p>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <div className="min-h-0 overflow-y-auto px-5 py-4 text-[15px] leading-relaxed" lang={language} tabIndex={0}>
        <p className="mb-3 text-xl font-extrabold text-balance">{title}</p>
        {sections.map(({ heading, title: words, blocks }, index) => (
          <div key={heading} className="mb-4 print:break-inside-avoid">
            <h3 className="font-extrabold">
              {index + 1}. {words}
            </h3>
            {blocks.map(({ rounds, lines }) => (
              <div key={`${rounds} ${lines[0]}`} className="mt-1">
                {rounds ? <p className="font-semibold text-quiet">{rounds}</p> : null}
                <ul className={lines.length > 1 ? 'list-disc ps-5' : ''}>
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}
