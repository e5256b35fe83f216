// The phone's menu: language, and the way to another phone.
import { lazy, Suspense, useState } from 'react'
import { m } from '~/paraglide/messages'
import '~/styles/player-later.css'
import { LANGUAGES, useLocale, useSwitchLocale } from '../locale'
import { Icon } from '../stage/icon'
import { persist } from './later-part'
import { Sheet } from './sheet'

const ContinueElsewhere = lazy(() => persist(() => import('./continue-elsewhere')))

export interface MenuSheetProps {
  name: string | null
  /** Absent: there is no seat to take along. */
  seatLink: (() => string) | null
  onClose: () => void
}

export default function MenuSheet({ name, seatLink, onClose }: MenuSheetProps) {
  const locale = useLocale()
  const switchLocale = useSwitchLocale()
  const [elsewhere, setElsewhere] = useState(false)
  return (
    <Sheet title={name ?? m.player_menu()} onClose={onClose}>
      <fieldset className="tongues" aria-label={m.common_language()}>
        {LANGUAGES.map((language) => (
          <button
            key={language.locale}
            type="button"
            lang={language.locale}
            aria-pressed={language.locale === locale}
            onClick={() => switchLocale(language.locale)}
          >
            {language.name}
          </button>
        ))}
      </fieldset>
      {seatLink && !elsewhere && (
        <button type="button" className="btn line" onClick={() => setElsewhere(true)}>
          <Icon name="phone" />
          {m.player_continue()}
        </button>
      )}
      {seatLink && elsewhere && (
        <Suspense fallback={<div className="elsewhere" aria-busy="true" />}>
          <ContinueElsewhere link={seatLink()} />
        </Suspense>
      )}
    </Sheet>
  )
}
