import {
  AbortedTransactionError,
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  Kysely,
  type KyselyProps,
  PostgresDialect,
  type QueryResult,
  Transaction,
} from 'kysely'
import type pg from 'pg'

import type { Database, NoTables } from './database.ts'

interface Source {
  readonly pool: pg.Pool
  readonly compiler: ReturnType<PostgresDialect['createQueryCompiler']>
  readonly adapter: ReturnType<PostgresDialect['createAdapter']>
  readonly props: Omit<KyselyProps, 'executor'>
}

/** By executor, which a database shares with what extends its tables. */
const sources = new WeakMap<object, Source>()

/** Lets transactions of a database take their connections out of its pool. */
export function transactsBy(db: Database, pool: pg.Pool): void {
  const dialect = new PostgresDialect({ pool })
  sources.set(db.getExecutor(), {
    pool,
    compiler: dialect.createQueryCompiler(),
    adapter: dialect.createAdapter(),
    props: { config: { dialect }, dialect, driver: dialect.createDriver() },
  })
}

/** Told of a statement that was sent as one of the last: the commit is sent behind it without waiting for its answer. */
export type Ending = (answer: Promise<unknown>) => void

/**
 * Runs `run` in a transaction. Unlike in one that Kysely opens, statements asked for at the same time are sent at the same
 * time; the server takes them in that order. When one of several fails, those behind it fail too.
 */
export async function transact<Result>(
  db: Database,
  run: (tx: Transaction<NoTables>, ending: Ending) => Promise<Result>,
): Promise<Result> {
  const source = sources.get(db.getExecutor())
  if (!source) return transactPlainly(db, run)
  const client = await source.pool.connect()
  const executor = new OneConnection(source, client)
  const last: Promise<unknown>[] = []
  let isLost = false
  try {
    await client.query('begin')
    const result = await run(new Transaction<NoTables>({ ...source.props, executor }), (answer) => last.push(answer))
    executor.end()
    const commit = client.query('commit')
    await firstFault(last, commit)
    if ((await commit).command === 'ROLLBACK') throw new AbortedTransactionError()
    return result
  } catch (error) {
    if (!executor.end()) throw error
    const rollback = client.query('rollback').catch(() => {
      isLost = true
    })
    await firstFault(last, rollback)
    throw error
  } finally {
    client.release(isLost)
  }
}

/**
 * Lends one connection to questions that go out at the same time, so that they cost one turn and not one each. Inside a
 * transaction it is the transaction's own.
 */
export async function together<Looking extends object, Result>(
  db: Looking,
  ask: (one: Looking) => Promise<Result>,
): Promise<Result> {
  const source = db instanceof Kysely ? sources.get(db.getExecutor()) : undefined
  if (!source) return ask(db)
  const client = await source.pool.connect()
  const executor = new OneConnection(source, client)
  try {
    // The same database, on one connection: no check could tell more of it than its type says already.
    return await ask(new Kysely({ ...source.props, executor }) as unknown as Looking)
  } finally {
    executor.end()
    client.release()
  }
}

/** A database whose pool is not known, as one that has tables added. */
function transactPlainly<Result>(
  db: Database,
  run: (tx: Transaction<NoTables>, ending: Ending) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (tx) => {
    const last: Promise<unknown>[] = []
    const result = await run(tx, (answer) => last.push(answer))
    await firstFault(last, Promise.resolve())
    return result
  })
}

/** Waits for all, and throws what failed first in the order of sending: the others failed because of it. */
async function firstFault(last: readonly Promise<unknown>[], commit: Promise<unknown>): Promise<void> {
  for (const outcome of await Promise.allSettled([...last, commit])) {
    if (outcome.status === 'rejected') throw outcome.reason
  }
}

/** Sends to one connection, until it is given back. */
class OneConnection extends DefaultQueryExecutor {
  readonly #connection: DatabaseConnection
  #isOver = false

  constructor({ compiler, adapter }: Source, client: pg.PoolClient) {
    const connection = connectionOf(client)
    super(compiler, adapter, {
      provideConnection: (consumer) => {
        this.#check()
        return consumer(connection)
      },
    })
    this.#connection = connection
  }

  /** Whether it had not ended before. */
  end(): boolean {
    const wasOpen = !this.#isOver
    this.#isOver = true
    return wasOpen
  }

  override async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    this.#check()
    return this.#connection.executeQuery<Row>(query)
  }

  #check(): void {
    if (this.#isOver) throw new Error('Something was asked of a connection that has been given back.')
  }
}

const changing: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

function connectionOf(client: pg.PoolClient): DatabaseConnection {
  return {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const { command, rowCount, rows } = await client.query(sql, [...parameters])
      return { rows: rows ?? [], ...(changing.has(command) && { numAffectedRows: BigInt(rowCount ?? 0) }) }
    },
    // biome-ignore lint/correctness/useYield: rows are never asked for one by one inside a transaction
    async *streamQuery() {
      throw new Error('Rows are not streamed inside a transaction.')
    },
  }
}
