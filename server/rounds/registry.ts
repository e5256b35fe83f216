// Seasons and those who sit them, put together for whoever starts: the server and the seed.
import type { RuleSet } from '../../app/domain/round/rule-set'
import type { Banks } from '../../app/services/banks'
import type { Areas } from '../../app/services/clubs'
import type { Clock } from '../clock'
import { createTableReader } from '../sheets/read-table'
import { prismaContestants } from '../storage/contestants-prisma'
import type { Database } from '../storage/database'
import { prismaPersonTraces } from '../storage/person-traces-prisma'
import { prismaSeasons } from '../storage/seasons-prisma'
import { createListReader, LIST_HEAD, LIST_LIMITS } from './contestant-list'
import { contestantSecrets } from './contestant-secrets'
import { type ContestantsOptions, createContestants } from './contestants'
import { createDigitTries } from './digit-tries'
import { forgetContestants } from './forgetting'
import { createReadLists } from './read-lists'
import { createSeasons } from './seasons'

export interface RegistryOptions extends Pick<ContestantsOptions, 'settled' | 'onErase' | 'onChange'> {
  database: Database
  templates(): Promise<readonly RuleSet[]>
  banks: Banks
  areas: Areas
  clock: Clock
  retentionDays: number
  /** Secret of this installation. */
  serverKey: string
  /** When the results of a round were announced, ms since 1970; null: they were not. */
  announcedAt(season: string, round: string): Promise<number | null>
  /** Text that nobody guesses, of so many bytes. */
  secret(bytes: number): string
  /** A whole number below the one given, evenly and unguessable. */
  random(below: number): number
}

export function createRegistry({ database, serverKey, random, ...parts }: RegistryOptions) {
  const { areas, clock, secret, settled, onErase, onChange } = parts
  const seasonStore = prismaSeasons(database.client)
  const contestantStore = prismaContestants(database.client, database.dialect)
  const traces = prismaPersonTraces(database.client)
  const seasons = createSeasons({ ...parts, store: seasonStore })
  const contestants = createContestants({
    store: contestantStore,
    traces,
    seasons,
    areas,
    clock,
    secrets: contestantSecrets(serverKey, random),
    tries: createDigitTries(clock),
    list: createListReader({
      areas,
      table: createTableReader({ ...LIST_LIMITS, rows: LIST_LIMITS.rows + LIST_HEAD }),
    }),
    lists: createReadLists({ clock, secret }),
    id: () => `c-${secret(12)}`,
    settled,
    onErase,
    onChange,
  })
  return {
    seasonStore,
    contestantStore,
    seasons,
    contestants,
    forget: () => forgetContestants({ store: seasonStore, traces, clock, onChange }),
  }
}
