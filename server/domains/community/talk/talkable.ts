import type { Picture } from '#contracts/catalogue'
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

/** What a list says of a thing. */
export interface TalkName {
  readonly title: string
  readonly note: string
  readonly picture?: Picture | undefined
}

/** What one kind of thing knows of itself. Other nouns and higher domains register theirs; talk knows none by name. */
export interface Talkable {
  readonly kind: TalkKind
  /** Where people see one. */
  path(id: string): string
  /** How those of these that are to be seen are called, for lists; posts have cards of their own. */
  name?(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, TalkName>>
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

/** Where a thing is seen. */
export function pathOf({ kind, id }: Talked): string {
  return talkables.get(kind)?.path(id) ?? `/posts/${id}`
}

/** How things of other kinds than posts are called, by `kind/id`; one statement a kind. */
export async function nameThings(db: Database, things: readonly Talked[]): Promise<ReadonlyMap<string, TalkName>> {
  const named = new Map<string, TalkName>()
  for (const [kind, ofKind] of Map.groupBy(things, (thing) => thing.kind)) {
    const names = await talkables.get(kind)?.name?.(
      db,
      ofKind.map(({ id }) => id),
    )
    for (const [id, name] of names ?? []) named.set(`${kind}/${id}`, name)
  }
  return named
}
