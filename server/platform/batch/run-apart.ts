import { Refusal } from '#kernel/refusal'

export type Outcome<Result> = { readonly result: Result | Refusal } | { readonly cause: unknown }

/**
 * Runs items together; when that throws, halves them until the ones that throw stand alone, so that one bad item costs its
 * neighbours about 2·log₂ n smaller runs and nothing else. An unavailable house is not an item's fault: it is told to all at once.
 */
export async function runApart<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly (Result | Refusal)[]>,
  items: readonly Item[],
): Promise<Outcome<Result>[]> {
  try {
    const results = await run(items)
    if (results.length !== items.length) throw new MiscountedBatch(items.length, results.length)
    return results.map((result) => ({ result }))
  } catch (cause) {
    if (items.length === 1 || isCommon(cause)) return items.map(() => ({ cause }))
    const half = items.length >> 1
    const first = await runApart(run, items.slice(0, half))
    return first.concat(await runApart(run, items.slice(half)))
  }
}

/** A run that lost count has kept its work: repeating it would do everything twice. */
class MiscountedBatch extends Error {
  constructor(items: number, results: number) {
    super(`A batch of ${items} items answered ${results} outcomes.`)
  }
}

/** Node's codes of a lost connection, and PostgreSQL's classes 08 (connection), 53 (resources) and 57P (shutdown). */
const lost = /^(?:ECONN|EPIPE|ETIMEDOUT|08|53|57P)/

function isCommon(cause: unknown): boolean {
  if (cause instanceof MiscountedBatch) return true
  if (cause instanceof Refusal) return cause.kind === 'unavailable'
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && lost.test(cause.code)
}
