import { sql } from 'kysely'

import { PreparingClient } from './prepared.ts'

const mark = '/* and commit */'

/**
 * Put before the last statement of a transaction it has the commit sent behind it at once, instead of after its answer: the
 * locks that everybody waits for are held for one round trip less. When the statement fails, PostgreSQL makes a rollback of it.
 */
export const andCommit = sql.raw(`${mark} `)

/** A connection that sends the commit together with a statement marked so, and gives its answer to who asks for it then. */
export class CommittingClient extends PreparingClient {
  #ended: Promise<unknown> | undefined

  // biome-ignore lint/suspicious/noExplicitAny: the driver's many overloads, as in PreparingClient
  override query(...args: any[]): any {
    const [text] = args
    const ended = this.#ended
    if (ended && (text === 'commit' || text === 'rollback')) {
      this.#ended = undefined
      return ended
    }
    if (typeof text !== 'string' || !text.startsWith(mark)) return super.query(...args)
    const { stream } = this.connection
    stream.cork()
    const last = super.query(...args)
    this.#ended = super.query('commit')
    stream.uncork()
    this.#ended?.catch(() => {})
    return last
  }
}
