// Keeps a page of boards up to date: asks again when the server says that results have arrived.
import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** Many pages hear of a show's end at once; they ask within this time, not together. */
const SPREAD_MS = 1_500

export function useLiveBoards(): void {
  const { revalidate } = useRevalidator()
  const again = useRef(revalidate)
  again.current = revalidate
  useEffect(() => {
    const news = new EventSource('/boards/live')
    let waiting = 0
    const ask = () => {
      window.clearTimeout(waiting)
      waiting = window.setTimeout(() => again.current(), Math.random() * SPREAD_MS)
    }
    news.addEventListener('results', ask)
    const seen = () => {
      if (document.visibilityState === 'visible') ask()
    }
    document.addEventListener('visibilitychange', seen)
    return () => {
      news.close()
      window.clearTimeout(waiting)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [])
}
