import { sql } from 'kysely'

import { PreparingClient } from './prepared.ts'

const mark = '/* and commit */'

/**
 * Put before the last statement of a transaction it has the commit sent behind it at once, instead of after its answer: the
 * locks that everybody waits for are held for one round trip less. When the statement fails, PostgreSQL makes a rollback of it.
 */
export const andCommit = sql.raw(`${mark} `)

/** What an empty transaction is answered. */
const nothing = (command: string) => Promise.resolve({ command, rowCount: null, rows: [], fields: [] })

/**
 * A connection that spares round trips. What is sent in one turn goes out as one write; a transaction begins together with
 * its first statement, not at all without one; and the commit goes together with a statement marked so, its answer to who
 * asks for it then.
 */
export class CommittingClient extends PreparingClient {
  #ended: Promise<unknown> | undefined
  #isToBegin = false
  #isCorked = false

  // biome-ignore lint/suspicious/noExplicitAny: the driver's many overloads, as in PreparingClient
  override query(...args: any[]): any {
    const [text] = args
    if (text === 'begin') {
      this.#isToBegin = true
      return nothing('BEGIN')
    }
    const ends = text === 'commit' || text === 'rollback'
    if (ends && this.#isToBegin) {
      this.#isToBegin = false
      return nothing(text.toUpperCase())
    }
    const ended = this.#ended
    if (ended && ends) {
      this.#ended = undefined
      return ended
    }
    this.#cork()
    if (this.#isToBegin) this.#begin()
    if (typeof text !== 'string' || !text.startsWith(mark)) return super.query(...args)
    const last = super.query(...args)
    this.#ended = super.query('commit')
    this.#ended?.catch(() => {})
    return last
  }

  /** What fails to begin is gone with its connection, and so is what was sent behind it. */
  #begin(): void {
    this.#isToBegin = false
    super.query('begin').catch(() => {})
  }

  #cork(): void {
    const { stream } = this.connection
    if (this.#isCorked || !stream.cork) return
    this.#isCorked = true
    stream.cork()
    process.nextTick(() => {
      this.#isCorked = false
      stream.uncork()
    })
  }
}
