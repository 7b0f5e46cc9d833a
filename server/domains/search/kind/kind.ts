import type { Language, SearchHit, SearchKind } from '#contracts/search'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import type { Description } from '../document/document.ts'
import type { Marker } from '../find/mark.ts'

/** Who asks, and how what they asked for is marked. */
export interface Asking {
  readonly actor: Actor
  readonly now: Date
  readonly language: Language
  readonly marker: Marker
}

/** A kind of thing that is found. Everything is read through the face of the domain that keeps it. */
export interface Findable {
  readonly kind: SearchKind
  /** Whether it is looked up by what it is called, names first, or by its text alone. */
  readonly isNamed: boolean
  /** What these are found by; what may not be found at all is left out. */
  read(db: Database, refs: readonly string[]): Promise<Map<string, Description>>
  /** These as the caller may see them now; what they may not see is left out. */
  show(db: Database, refs: readonly string[], asking: Asking): Promise<Map<string, SearchHit>>
  /** Ids of all that there may be, from behind one on, for reading everything anew. */
  list(db: Database, after: string, limit: number): Promise<string[]>
}
