import type { Database } from '#platform/db/database'
import type { Actor, Work } from '#platform/work'
import type { Place } from './sanction/sanction.ts'

/** What a thing looks like: kept with a report, so that it can be judged also after it was changed or taken away. */
export interface Look {
  readonly authorId: string
  readonly authorName: string
  readonly title?: string | undefined
  readonly text: string
  /** Addresses of pictures below the house. */
  readonly pictures?: readonly string[] | undefined
  /** Where people see it: `/posts/01j…`. */
  readonly path?: string | undefined
  /** Within what it stands, for moderators of one circle or show; absent: the house. */
  readonly place?: Place | undefined
}

/** A kind of thing that people can report. Higher domains register theirs; this one knows none by name. */
export interface Reportable {
  readonly kind: string
  /** Undefined when there is no such thing, or when `asking` may not see it. */
  look(reader: Database, id: string, asking?: Actor): Promise<Look | undefined>
  /** Takes it from others' sight, to be restored perhaps; its author keeps it. Again is the same. */
  hide(work: Work, id: string): Promise<void>
  /** Lets others see what was hidden, or waits. Again is the same. */
  restore(work: Work, id: string): Promise<void>
}

const reportables = new Map<string, Reportable>()

/** Makes a kind of thing reportable; once at start, the same kind again replaces it. */
export function registerReportable(reportable: Reportable): void {
  reportables.set(reportable.kind, reportable)
}

export function findReportable(kind: string): Reportable | undefined {
  return reportables.get(kind)
}
