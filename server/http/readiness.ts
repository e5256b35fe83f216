// Whether the server lives (/healthz) and whether it should be given work (/readyz).
import { Router } from 'express'

/** One thing that must be in order, by name; it rejects with the reason when it is not. */
export interface ReadinessCheck {
  name: string
  check(): Promise<void>
}

export interface Readiness {
  routes: Router
  /** From now on /readyz answers 503, so that a balancer sends nobody here any more. */
  stop(): void
}

const CHECK_MILLISECONDS = 2_000

async function fails({ check }: ReadinessCheck): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('took too long')), CHECK_MILLISECONDS)
  })
  try {
    await Promise.race([check(), late])
    return false
  } catch {
    return true
  } finally {
    clearTimeout(timer)
  }
}

/** The two addresses; /readyz names the checks that fail and nothing more. */
export function createReadiness(checks: readonly ReadinessCheck[]): Readiness {
  let stopping = false
  const routes = Router()
  routes.get('/healthz', (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ status: 'alive' })
  })
  routes.get('/readyz', async (_req, res) => {
    res.set('Cache-Control', 'no-store')
    if (stopping) return res.status(503).json({ status: 'stopping' })
    const results = await Promise.all(checks.map(async (check) => ({ name: check.name, failed: await fails(check) })))
    const failing = results.filter((result) => result.failed).map((result) => result.name)
    if (failing.length > 0) return res.status(503).json({ status: 'failing', failing })
    return res.json({ status: 'ready' })
  })
  return {
    routes,
    stop() {
      stopping = true
    },
  }
}
