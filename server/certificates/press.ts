// Puts together what certificates need.
import type { Areas } from '../../app/services/clubs'
import type { Contestants } from '../../app/services/contestants'
import type { RoundResultsService } from '../../app/services/round-results'
import type { Seasons } from '../../app/services/seasons'
import type { PrismaClient } from '../../generated/sqlite/client'
import type { Clock } from '../clock'
import type { Later } from '../live/later'
import { prismaCertificates } from '../storage/certificates-prisma'
import { createCertificates } from './certificates'
import { clearLeftJobs, createCertificateJobs } from './jobs'
import { createPrinter } from './printer'

export interface PressOptions {
  db: PrismaClient
  seasons: Pick<Seasons, 'byId'>
  contestants: Pick<Contestants, 'byIds'>
  roundResults: Pick<RoundResultsService, 'sheet'>
  areas: Pick<Areas, 'unit'>
  clock: Clock
  later: Later
  /** Not to be guessed. */
  secret(bytes: number): string
  /** Folder of the site's fonts. */
  fonts: string
  onTrouble(error: unknown): void
}

/** The certificates of this process; `close` ends what is being printed and takes its files away. */
export function createPress({ db, seasons, contestants, roundResults, areas, ...options }: PressOptions) {
  const { clock, later, secret, fonts, onTrouble } = options
  const printer = createPrinter({ fonts, later })
  const jobs = createCertificateJobs({ printer, later, secret, onTrouble })
  clearLeftJobs().catch(onTrouble)
  const certificates = createCertificates({
    store: prismaCertificates(db),
    season: (id) => seasons.byId(id),
    sheet: (season, round) => roundResults.sheet(season, round),
    contestants: (ids) => contestants.byIds(ids),
    unit: (code) => areas.unit(code),
    clock,
    printer,
    jobs,
  })
  return {
    certificates,
    async close(): Promise<void> {
      await jobs.close()
      await printer.close()
    },
  }
}
