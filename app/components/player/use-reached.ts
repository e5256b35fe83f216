// Renders again at one instant of the server's clock.
import { useEffect, useState } from 'react'

/** Whether the server's clock has reached `at` (null: never). */
export function useReached(at: number | null, now: () => number): boolean {
  const [reached, setReached] = useState(false)
  useEffect(() => {
    if (at === null) {
      setReached(false)
      return
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const left = at - now()
      setReached(left <= 0)
      if (left > 0) timer = setTimeout(look, Math.min(left, 60_000))
    }
    look()
    return () => clearTimeout(timer)
  }, [at, now])
  return reached
}
