// SQLite for Prisma, without the writes that the official adapter loses.
//
// That adapter has one connection and lets anything run on it at any time: a query from outside an open transaction
// joins it and is undone with it, and a COMMIT that fails leaves the transaction open for all who come later.
// Here everything waits in one queue: a transaction holds the connection from BEGIN to its end.
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from '@prisma/driver-adapter-utils'

type Release = () => void

/** Hands the connection to one after the other, in the order of asking. */
class Turns {
  #last: Promise<void> = Promise.resolve()
  #waiting = 0

  /** True while somebody holds the connection or waits for it. */
  get busy(): boolean {
    return this.#waiting > 0
  }

  /** Resolves when it is the caller's turn, with what ends the turn (calling that twice does no harm). */
  async take(): Promise<Release> {
    let done: Release = () => {}
    const before = this.#last
    this.#last = new Promise((resolve) => {
      done = resolve
    })
    this.#waiting++
    await before
    let held = true
    return () => {
      if (!held) return
      held = false
      this.#waiting--
      done()
    }
  }
}

const statement = (sql: string): SqlQuery => ({ sql, args: [], argTypes: [] })

/** A transaction that holds its turn until it is committed or rolled back, whatever fails on the way. */
class HeldTransaction implements Transaction {
  readonly provider = 'sqlite'
  readonly adapterName: string
  // Prisma sends COMMIT and ROLLBACK as statements and then calls commit() or rollback().
  readonly options = { usePhantomQuery: false }
  readonly #connection: SqlDriverAdapter
  readonly #release: Release
  #open = true

  constructor(connection: SqlDriverAdapter, release: Release) {
    this.adapterName = connection.adapterName
    this.#connection = connection
    this.#release = release
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#connection.queryRaw(query)
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    const changes = await this.#connection.executeRaw(query)
    if (query.sql === 'COMMIT' || query.sql === 'ROLLBACK') this.#open = false
    return changes
  }

  async #end(): Promise<void> {
    try {
      // Reached open when COMMIT failed, for instance because another process was reading too long.
      if (this.#open) await this.#connection.executeScript('ROLLBACK')
    } catch (error) {
      // A full disk makes SQLite roll back by itself; any other failure is one.
      if (!/no transaction is active/.test(String(error instanceof Error ? error.message : error))) throw error
    } finally {
      this.#open = false
      this.#release()
    }
  }

  commit(): Promise<void> {
    return this.#end()
  }

  rollback(): Promise<void> {
    return this.#end()
  }

  async createSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`SAVEPOINT ${name}`))
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`ROLLBACK TO ${name}`))
  }

  async releaseSavepoint(name: string): Promise<void> {
    await this.executeRaw(statement(`RELEASE SAVEPOINT ${name}`))
  }
}

/** The one connection, behind its queue. */
class QueuedConnection implements SqlDriverAdapter {
  readonly provider = 'sqlite'
  readonly adapterName: string
  readonly #connection: SqlDriverAdapter
  readonly #turns = new Turns()

  constructor(connection: SqlDriverAdapter) {
    this.adapterName = connection.adapterName
    this.#connection = connection
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    // The driver is synchronous: when nobody holds the connection the work is done before anybody else can ask.
    if (!this.#turns.busy) return work()
    const release = await this.#turns.take()
    try {
      return await work()
    } finally {
      release()
    }
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#inTurn(() => this.#connection.queryRaw(query))
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#inTurn(() => this.#connection.executeRaw(query))
  }

  executeScript(script: string): Promise<void> {
    return this.#inTurn(() => this.#connection.executeScript(script))
  }

  async startTransaction(isolation?: IsolationLevel): Promise<Transaction> {
    if (isolation && isolation !== 'SERIALIZABLE') throw new Error(`SQLite has no isolation level ${isolation}`)
    const release = await this.#turns.take()
    try {
      // At once the writer's lock: a transaction that begins by reading can otherwise fail when it comes to write.
      await this.#connection.executeRaw(statement('BEGIN IMMEDIATE'))
    } catch (error) {
      release()
      throw error
    }
    return new HeldTransaction(this.#connection, release)
  }

  async dispose(): Promise<void> {
    const release = await this.#turns.take()
    await this.#connection.dispose()
    release()
  }
}

export interface SafeSqliteOptions {
  /** FULL keeps what was acknowledged through a power cut; NORMAL only through a crash of the process. */
  synchronous?: 'FULL' | 'NORMAL'
  /** How long to wait for another process's lock, in milliseconds. */
  busyTimeout?: number
}

/**
 * The adapter to give to a PrismaClient for the SQLite file at `url` (`file:<path>` or `:memory:`).
 * One client per process. Inside an interactive transaction use the transaction's client only:
 * the outer one waits for its end.
 */
export function safeSqlite(url: string, options: SafeSqliteOptions = {}): SqlDriverAdapterFactory {
  const { synchronous = 'FULL', busyTimeout = 5_000 } = options
  const official = new PrismaBetterSqlite3({ url })
  return {
    provider: 'sqlite',
    adapterName: official.adapterName,
    async connect() {
      const connection = await official.connect()
      // What is erased is overwritten: names of children must not stay in pages that no table holds any more.
      await connection.executeScript(
        `PRAGMA busy_timeout=${busyTimeout}; PRAGMA journal_mode=WAL; PRAGMA synchronous=${synchronous}; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;`,
      )
      return new QueuedConnection(connection)
    },
  }
}
