import type { Static, TSchema } from 'typebox'

import type { JobDraft } from '#platform/work'

/** A kind of work that may be done later. What it is given is written to the database as JSON and checked when read back. */
export interface JobKind<Data extends TSchema = TSchema> {
  /** `domain.verb-noun`, as facts are named. */
  readonly name: string
  readonly data: Data
  /** Tries after the first, each later than the one before; 5 when absent. */
  readonly retries?: number
  /** Wait before the first retry; doubled each time, an hour at most. 2 when absent. */
  readonly retrySeconds?: number
  /** After this long a try counts as failed, for its process may be gone; 300 when absent. */
  readonly limitSeconds?: number
  /** Tries at the same time on one node; 1 when absent. */
  readonly atOnce?: number
  /** How long the row of a job that is done is kept; a week when absent. */
  readonly keepSeconds?: number
}

/** Thrown by a handler when no retry can help: the job is among the dead letters at once. */
export class GiveUp extends Error {
  override name = 'GiveUp'
}

export interface When {
  /** Not before this instant; up to five seconds later. */
  readonly after?: Date
  /** A second job of the kind with the same key vanishes, also after the first is done, while its row is kept. */
  readonly onceKey?: string
}

export function job<const Data extends TSchema>(kind: JobKind<Data>): JobKind<Data> {
  return kind
}

/** A job of a kind, for `work.enqueue`. */
export function draft<Data extends TSchema>(
  kind: JobKind<Data>,
  data: Static<Data> & object,
  when: When = {},
): JobDraft {
  return { name: kind.name, data, ...when }
}
