// Opens the browser's print sheet.
import { button } from '~/components/paper/button'
import { m } from '~/paraglide/messages'

export function PrintButton() {
  return (
    <button type="button" className={button('plain')} onClick={() => window.print()}>
      {m.results_print()}
    </button>
  )
}
