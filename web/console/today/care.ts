import type { Search } from '#web/shared/router/match.ts'
import type { Problem } from '#web/shared/wire/problem.ts'

/** One thing that waits for somebody: how many of it, and where they are listed. */
export interface Care {
  readonly key:
    | 'notReady'
    | 'books'
    | 'incident'
    | 'parked'
    | 'jobs'
    | 'webhooks'
    | 'out'
    | 'low'
    | 'expired'
    | 'expiring'
    | 'late'
    | 'queue'
    | 'refundFailed'
    | 'toShip'
    | 'returns'
    | 'cases'
    | 'questions'
    | 'reviews'
  readonly count: string
  readonly tone: 'bad' | 'warn'
  readonly to: string
  readonly search: Search
}

/** How often it is asked again. */
export const often = { refetchInterval: 60_000 }

/** What a part of the house says waits there. */
export interface Asked {
  readonly cares: readonly Care[]
  readonly isPending: boolean
  /** Why a part could not be asked: then nobody can say that all is well. */
  readonly problem: Problem | undefined
}

interface Answer {
  readonly isPending: boolean
  readonly error: Problem | null
}

/** Whether all of them have answered, and why one has not. */
export function standing(answers: readonly Answer[]) {
  const isPending = answers.some((answer) => answer.isPending)
  return { isPending, problem: answers.find(({ error }) => error)?.error ?? undefined }
}
