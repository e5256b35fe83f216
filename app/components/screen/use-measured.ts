// What has to be measured on the page, measured again whenever the room for it changes.
import { useLayoutEffect } from 'react'

/** Calls `measure` before the page is seen, and again with `text`, the window and the fonts. */
export function useMeasured(measure: () => void, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` is what is measured.
  useLayoutEffect(() => {
    measure()
    window.addEventListener('resize', measure)
    document.fonts.addEventListener('loadingdone', measure)
    return () => {
      window.removeEventListener('resize', measure)
      document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [measure, text])
}
