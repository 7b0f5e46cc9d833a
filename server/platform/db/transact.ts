import {
  AbortedTransactionError,
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
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

const sources = new WeakMap<object, Source>()

/** Lets transactions of a database take their connections out of its pool. */
export function transactsBy(db: Database, pool: pg.Pool): void {
  const dialect = new PostgresDialect({ pool })
  sources.set(db, {
    pool,
    compiler: dialect.createQueryCompiler(),
    adapter: dialect.createAdapter(),
    props: { config: { dialect }, dialect, driver: dialect.createDriver() },
  })
}

/**
 * Runs `run` in a transaction. Unlike in one that Kysely opens, statements asked for at the same time are sent at the same
 * time; the server takes them in that order. When one of several fails, those behind it fail too.
 */
export async function transact<Result>(
  db: Database,
  run: (tx: Transaction<NoTables>) => Promise<Result>,
): Promise<Result> {
  const source = sources.get(db)
  if (!source) return db.transaction().execute(run)
  const client = await source.pool.connect()
  const executor = new OneTransaction(source, client)
  let isLost = false
  try {
    await client.query('begin')
    const result = await run(new Transaction<NoTables>({ ...source.props, executor }))
    executor.end()
    if ((await client.query('commit')).command === 'ROLLBACK') throw new AbortedTransactionError()
    return result
  } catch (error) {
    if (!executor.end()) throw error
    await client.query('rollback').catch(() => {
      isLost = true
    })
    throw error
  } finally {
    client.release(isLost)
  }
}

/** Sends to one connection, until its transaction has ended. */
class OneTransaction extends DefaultQueryExecutor {
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
    if (this.#isOver) throw new Error('Something was asked of a transaction that has ended.')
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
