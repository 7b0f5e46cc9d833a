import pg from 'pg'

/** A text is prepared once it was sent so often: most of what is sent rarely is sent only once. */
const oftenEnough = 8
/** What one connection may have prepared: each costs its server process some ten kilobytes. */
const mostPrepared = 400
/** Texts that are counted until they are frequent. */
const mostCounted = 4_000
/** Longer ones are lists of values, which differ each time. */
const longest = 4_000

const counted = new Map<string, number>()
const names = new Map<string, string>()
let made = 0

/** The name under which a text is prepared; undefined while it is too rare. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || text.length > longest || names.size >= mostPrepared) return known
  const times = (counted.get(text) ?? 0) + 1
  if (times < oftenEnough) {
    if (counted.size >= mostCounted) counted.clear()
    counted.set(text, times)
    return undefined
  }
  counted.delete(text)
  const name = `often_${++made}`
  names.set(text, name)
  return name
}

/** A table that a statement was prepared on has got another shape: from now on everything is prepared anew. */
function forget(error: unknown): never {
  if ((error as { readonly code?: unknown }).code === '0A000') names.clear()
  throw error
}

/**
 * A connection that has statements with parameters prepared by the server once they are frequent: parsing and planning
 * them costs more than running them.
 */
export class PreparingClient extends pg.Client {
  // The driver's many overloads come down to one: a text with parameters, answered by a promise.
  // biome-ignore lint/suspicious/noExplicitAny: as above
  override query(...args: any[]): any {
    const [text, values, callback] = args
    const name = typeof text === 'string' && Array.isArray(values) && !callback ? nameOf(text) : undefined
    if (name === undefined) return (super.query as (...given: unknown[]) => unknown).apply(this, args)
    return super.query({ name, text, values }).catch(forget)
  }
}
