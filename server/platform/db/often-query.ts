import pg from 'pg'

/** The driver's result as far as its columns go: their names and what reads them. */
interface Shape {
  fields: readonly unknown[]
  _parsers: readonly unknown[] | undefined
  _prebuiltEmptyResultObject: object | null
}

/** The parts of the driver's query that its types keep to themselves. */
interface Inside {
  _result: Shape
  _accumulateRows: boolean
  readonly _canceledDueToError: unknown
  prepare(connection: pg.Connection): void
  handleReadyForQuery(connection: pg.Connection): void
}

interface Often {
  readonly name: string
  readonly text: string
  readonly values: unknown[]
  readonly callback: (error: Error | undefined, result: unknown) => void
}

/**
 * What PostgreSQL has said of the columns that statements prepared on a connection give. It is asked once: a plan whose
 * columns would be others is refused, so they stay the same for as long as the statement is prepared.
 */
export class Shapes {
  readonly #known = new Map<string, Shape>()
  #isAsking = true

  /** Has the connection leave out the question about columns while a statement is sent whose columns are known. */
  constructor(connection: pg.Connection) {
    const asking = connection as unknown as { describe(what: object): void }
    const ask = asking.describe.bind(connection)
    asking.describe = (what) => {
      if (this.#isAsking) ask(what)
    }
  }

  forget(): void {
    this.#known.clear()
  }

  of(name: string): Shape | undefined {
    return this.#known.get(name)
  }

  keep(name: string, { fields, _parsers, _prebuiltEmptyResultObject }: Shape): void {
    this.#known.set(name, { fields, _parsers, _prebuiltEmptyResultObject })
  }

  withoutAsking(send: () => void): void {
    this.#isAsking = false
    try {
      send()
    } finally {
      this.#isAsking = true
    }
  }
}

const { prepare, handleReadyForQuery } = pg.Query.prototype as unknown as Inside

/** A prepared statement that asks what its columns are only the first time. */
export class OftenQuery extends pg.Query {
  readonly #name: string
  readonly #shapes: Shapes

  constructor({ callback, ...asked }: Often, shapes: Shapes) {
    super(asked, callback)
    this.#name = asked.name
    this.#shapes = shapes
  }

  prepare(connection: pg.Connection): void {
    const own = this as unknown as Inside
    const shape = this.#shapes.of(this.#name)
    if (!shape) {
      prepare.call(own, connection)
      return
    }
    Object.assign(own._result, shape)
    own._accumulateRows = true
    this.#shapes.withoutAsking(() => prepare.call(own, connection))
  }

  handleReadyForQuery(connection: pg.Connection): void {
    const { _result, _canceledDueToError } = this as unknown as Inside
    if (!_canceledDueToError && !this.#shapes.of(this.#name)) this.#shapes.keep(this.#name, _result)
    handleReadyForQuery.call(this as unknown as Inside, connection)
  }
}
