// The server's time in whole steps, for what counts up on the host's page.
import { useEffect, useState } from 'react'

/** `serverNow()`, renewed every `step` ms while `running`. */
export function useNow(serverNow: () => number, running: boolean, step = 1_000): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    if (!running) return
    setNow(serverNow())
    const timer = setInterval(() => setNow(serverNow()), step)
    return () => clearInterval(timer)
  }, [serverNow, running, step])
  return now
}
