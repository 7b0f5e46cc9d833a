import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'

/**
 * What a domain does with what it keeps of a person. All three run in the transaction of the act itself, in the order of
 * the domains, so that a person never stands half merged or half erased.
 */
export interface Contributor {
  readonly domain: string
  /** Gives what `fromId` (a guest) did to `intoId`; where both have one (a follow, a vote), `intoId` keeps its own. */
  readonly merge?: (work: Work, fromId: string, intoId: string) => Promise<void>
  /** Everything kept of a person, in words that the person understands. */
  readonly export?: (db: Database, personId: string) => Promise<unknown>
  /** Removes what need not be kept, and takes the name off what must. */
  readonly erase?: (work: Work, personId: string) => Promise<void>
}

const contributors = new Map<string, Contributor>()

/** Registers a domain; called once, when its module is loaded. A second call replaces the first. */
export function contributeToPeople(contributor: Contributor): void {
  contributors.set(contributor.domain, contributor)
}

export function allContributors(): Iterable<Contributor> {
  return contributors.values()
}
