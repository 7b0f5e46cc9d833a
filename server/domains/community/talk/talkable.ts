import type { TalkKind } from '#contracts/community'
import type { Place } from '#domains/moderation/index'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { refuse } from '../refusals.ts'

/** Something that people talk about, like and save. */
export interface Talked {
  readonly kind: TalkKind
  readonly id: string
}

/** What is known of such a thing here: whose it is. */
export interface TalkSubject extends Talked {
  readonly authorId: string
}

/** What one kind of thing knows of itself. Other nouns and higher domains register theirs; talk knows none by name. */
export interface Talkable {
  readonly kind: TalkKind
  /** Those of these that somebody may see, by id, with their authors; one statement for any number. */
  find(db: Database, ids: readonly string[], viewer: Actor): Promise<ReadonlyMap<string, { readonly authorId: string }>>
  /** Within what it stands, for those who keep order there; undefined: the house. */
  placeOf?(db: Database, id: string): Promise<Place | undefined>
}

const talkables = new Map<TalkKind, Talkable>()

/** Lets people talk about a kind of thing; called once, when its module is loaded. A second call replaces the first. */
export function registerTalkable(talkable: Talkable): void {
  talkables.set(talkable.kind, talkable)
}

/** Within what a thing stands, for those who keep order there. */
export async function placeOf(db: Database, { kind, id }: Talked): Promise<Place | undefined> {
  return talkables.get(kind)?.placeOf?.(db, id)
}

/** The thing, if this person may see it; else it is as if there were none. */
export async function getSubject(db: Database, { kind, id }: Talked, viewer: Actor): Promise<TalkSubject> {
  const found = await talkables.get(kind)?.find(db, [id], viewer)
  const subject = found?.get(id)
  if (!subject) throw refuse.unknownSubject()
  return { kind, id, authorId: subject.authorId }
}
