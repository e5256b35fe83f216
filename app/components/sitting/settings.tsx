// What a sitter may set: large type, language, and the help about keys. And one honest sentence about leaving the page.
import { LanguageSwitch } from '~/components/language-switch'
import { m } from '~/paraglide/messages'

const YEAR_S = 365 * 24 * 60 * 60

interface Props {
  large: boolean
  /** null: a form does it. */
  onLarge: ((large: boolean) => void) | null
  onHelp?: (() => void) | undefined
}

export function Settings({ large, onLarge, onHelp }: Props) {
  return (
    <div className="settings">
      <form method="post">
        <button
          type={onLarge ? 'button' : 'submit'}
          name="go"
          value={large ? 'small' : 'large'}
          className="b"
          aria-pressed={large}
          onClick={
            onLarge
              ? () => {
                  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http.
                  document.cookie = `paper-large=${large ? 0 : 1}; Path=/paper; Max-Age=${YEAR_S}; SameSite=Lax`
                  onLarge(!large)
                }
              : undefined
          }
        >
          <span aria-hidden="true">A+</span> {m.sitting_large()}
        </button>
      </form>
      {onHelp ? (
        <button type="button" className="b" onClick={onHelp}>
          <span aria-hidden="true">?</span> {m.sitting_keys()}
        </button>
      ) : null}
      <LanguageSwitch className="tongues" />
      <p className="quiet note">{m.sitting_away_counted()}</p>
    </div>
  )
}
