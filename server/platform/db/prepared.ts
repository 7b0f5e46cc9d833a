import pg from 'pg'

import { OftenQuery, Shapes } from './often-query.ts'

/** A text is prepared once it was sent so often: most of what is sent rarely is sent only once. */
const oftenEnough = 8
/** Texts that are prepared at a time, on each connection: every one costs its server process some ten kilobytes. */
const mostPrepared = 300
/** Texts that are counted until they are frequent. */
const mostCounted = 4_000
/** Longer ones are lists of values, which differ each time. */
const longest = 4_000

const counted = new Map<string, number>()
const names = new Map<string, string>()
let made = 0
/** Grows when everything is forgotten; a connection of an older edition lets go of what it has prepared. */
let edition = 0

/** The name under which a text is prepared; undefined while it is too rare. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || text.length > longest) return known
  const times = (counted.get(text) ?? 0) + 1
  if (times < oftenEnough) {
    if (counted.size >= mostCounted) counted.clear()
    counted.set(text, times)
    return undefined
  }
  // What was frequent in the past may not be any more, so a full store is begun anew.
  if (names.size >= mostPrepared) forgetAll()
  counted.delete(text)
  const name = `often_${++made}`
  names.set(text, name)
  return name
}

function forgetAll(): void {
  names.clear()
  edition++
}

/**
 * Whether a statement failed only because a table that it was prepared on has got another shape meanwhile. What is asked
 * next is prepared anew; a transaction has to be taken again.
 */
export function isStalePlan(error: unknown): boolean {
  const { code, routine } = error as { readonly code?: unknown; readonly routine?: unknown }
  return code === '0A000' && routine === 'RevalidateCachedQuery'
}

/**
 * A connection that has statements with parameters prepared by the server once they are frequent: parsing and planning
 * them costs more than running them. Each keeps a session of its own at the server for it, which a pooler that lends
 * connections by transaction does not give.
 */
export class PreparingClient extends pg.Client {
  #edition = edition
  readonly #shapes = new Shapes(this.connection)

  // The driver's many overloads come down to one: a text with parameters, answered by a promise.
  // biome-ignore lint/suspicious/noExplicitAny: as above
  override query(...args: any[]): any {
    const [text, values, listener] = args
    const name = typeof text === 'string' && Array.isArray(values) && !listener ? nameOf(text) : undefined
    if (name === undefined || !this.#isOfThisEdition()) return this.#send(args)
    const sent = new Promise<unknown>((resolve, reject) => {
      const callback = (error: unknown, result: unknown) => (error ? reject(error) : resolve(result))
      this.#send([new OftenQuery({ name, text, values, callback }, this.#shapes)])
    })
    return sent.catch((error: unknown) => {
      if (!isStalePlan(error)) throw error
      forgetAll()
      if (this.getTransactionStatus() !== 'I') throw error
      return this.#send(args)
    })
  }

  #send(args: unknown[]) {
    return (super.query as (...given: unknown[]) => Promise<unknown>).apply(this, args)
  }

  /**
   * Lets go of what an older edition has prepared, which can only be done between transactions: until then nothing new is
   * prepared here, for that would be let go of as well while the driver believes that it is there.
   */
  #isOfThisEdition(): boolean {
    if (this.#edition === edition) return true
    if (this.getTransactionStatus() !== 'I') return false
    this.#edition = edition
    this.#shapes.forget()
    // Behind it in the connection's queue comes what was asked for; a connection that is gone fails that.
    this.#send(['deallocate all']).catch(() => {})
    return true
  }
}
