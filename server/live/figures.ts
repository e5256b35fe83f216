// Figures of the live shows for Prometheus.
import { Counter, Gauge, type Registry } from 'prom-client'
import type { OpenShows } from './open-shows'
import type { Count } from './session'

/** Counts what pages were refused; `watch` adds how many shows and pages there are. */
export function createLiveFigures(registry: Registry): { count: Count; watch(shows: OpenShows): void } {
  const turnedAway = new Counter({
    name: 'live_turned_away_total',
    help: 'Messages and connections that were not taken',
    labelNames: ['what', 'detail'],
    registers: [registry],
  })
  return {
    count: (what, detail) => turnedAway.inc({ what, detail }),
    watch(shows) {
      new Gauge({
        name: 'live_shows',
        help: 'Shows in memory',
        registers: [registry],
        collect() {
          this.set(shows.running.length)
        },
      })
      new Gauge({
        name: 'live_pages',
        help: 'Connected pages of shows',
        registers: [registry],
        collect() {
          this.set(shows.running.reduce((sum, { runner }) => sum + runner.audience.size, 0))
        },
      })
    },
  }
}
