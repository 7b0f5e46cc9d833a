import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import type { Measure } from './sanction/sanction.ts'

/** A measure as the domain it holds in is told of it. */
export interface LiftedSanction {
  readonly id: string
  readonly subjectId: string
  readonly personId: string
  readonly measure: Measure
}

/** A kind of thing within which order is kept. Higher domains register theirs; this one knows none by name. */
export interface Subject {
  readonly kind: string
  /** Names for the console, by id; ids that are gone are left out. */
  namesOf(reader: Database, ids: readonly string[]): Promise<Map<string, string>>
  /** Refuses an actor who may not end measures of this subject. */
  permitLifting(work: Work, subjectId: string, measure: Measure): Promise<void>
  /** Ids of those within which somebody who is no staff moderates; absent: only staff do. */
  moderatedBy?(reader: Database, personId: string): Promise<readonly string[]>
  /** Called in the transaction that ends a measure, so that the subject can tell its people. */
  lifted(work: Work, sanction: LiftedSanction): Promise<void>
}

const subjects = new Map<string, Subject>()

/** Makes a kind of subject known; once at start, the same kind again replaces it. */
export function registerSubject(subject: Subject): void {
  subjects.set(subject.kind, subject)
}

export function findSubject(kind: string): Subject | undefined {
  return subjects.get(kind)
}

/** The kinds of subject that have moderators of their own. */
export function subjectsOfModerators(): (Subject & Required<Pick<Subject, 'moderatedBy'>>)[] {
  return [...subjects.values()].filter((subject) => subject.moderatedBy !== undefined) as never
}

/** Names of subjects of several kinds, by `kind/id`. */
export async function subjectNames(
  reader: Database,
  rows: readonly { scope: string; subject_id: string }[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const [kind, subject] of subjects) {
    const ids = [...new Set(rows.filter((row) => row.scope === kind).map((row) => row.subject_id))]
    if (ids.length === 0) continue
    for (const [id, name] of await subject.namesOf(reader, ids)) names.set(`${kind}/${id}`, name)
  }
  return names
}
