// The PIN of the show, typed in from the screen.
import type { Locale } from '~/domain/question/text'
import { m } from '~/paraglide/messages'
import { StageLanguageSwitch } from '../stage/language-switch'
import { Bar } from './bar'

interface PinFormProps {
  wrong: boolean
  /** Code of the club whose link brought the player here. */
  club: string | null
  locale: Locale
}

export function PinForm({ wrong, club, locale }: PinFormProps) {
  return (
    <div className="phone" data-behind="high">
      <div className="stage">
        <Bar locale={locale} place={m.common_app_name()}>
          <StageLanguageSwitch />
        </Bar>
        <main className="view join">
          <div className="join-sky" />
          <form method="get" action="/play">
            {club ? <input type="hidden" name="club" value={club} /> : null}
            <label className="field">
              <span>{m.player_pin_label()}</span>
              <input
                className="box pin"
                name="pin"
                inputMode="numeric"
                autoComplete="off"
                required
                pattern="\s*(\d\s*){6}"
                maxLength={9}
                title={m.player_pin_hint()}
                enterKeyHint="go"
                aria-describedby="pin-hint"
                aria-invalid={wrong || undefined}
              />
            </label>
            <p id="pin-hint" className={wrong ? 'said' : 'mist'}>
              {m.player_pin_hint()}
            </p>
            <span className="gap" />
            <button type="submit" className="btn big">
              {m.player_pin_go()}
            </button>
          </form>
        </main>
      </div>
    </div>
  )
}
