import type { Texts } from '#contracts/catalogue'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'

/** Where people write to those who run something, other than the shop itself. Higher domains register theirs. */
export interface Place {
  readonly kind: string
  /** Refuses a person who may not write there; also when there is no such place. */
  permitWriting(reader: Database, placeId: string, actor: Actor, now: Date): Promise<void>
  /** Whether somebody answers there, beside those who answer for the whole shop. */
  mayAnswer(reader: Database, placeId: string, actor: Actor): Promise<boolean>
  /** The room whose people are told of what is written there; absent when there is none. */
  roomOf?(placeId: string): string
  /** How places are shown, by id; ids that are gone are left out. */
  namesOf(
    reader: Database,
    ids: readonly string[],
  ): Promise<Map<string, { readonly title: Texts; readonly pictureUrl?: string }>>
}

const places = new Map<string, Place>()

/** Makes a kind of place known; once at start, the same kind again replaces it. */
export function registerPlace(place: Place): void {
  places.set(place.kind, place)
}

export function findPlace(kind: string): Place | undefined {
  return places.get(kind)
}
