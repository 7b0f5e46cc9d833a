import type { Picture } from '#contracts/catalogue'
import type { TalkKind } from '#contracts/community'
import type { NoticeAbout, NoticeKind } from '#contracts/messaging'
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

/** What authors of one kind of thing are told of it: kinds that bundle. */
export interface TalkNotices {
  readonly about: NoticeAbout
  readonly liked: NoticeKind
  readonly saved: NoticeKind
  readonly commented: NoticeKind
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
  /** Absent where nobody is told of it as its author. */
  readonly notices?: TalkNotices
  /** Within what it stands, for those who keep order there; undefined: the house. */
  placeOf?(db: Database, id: string): Promise<Place | undefined>
}

const talkables = new Map<TalkKind, Talkable>()

/** Lets people talk about a kind of thing; called once, when its module is loaded. A second call replaces the first. */
export function registerTalkable(talkable: Talkable): void {
  talkables.set(talkable.kind, talkable)
}

/** What authors of such things are told. */
export function noticesOf(kind: TalkKind): TalkNotices | undefined {
  return talkables.get(kind)?.notices
}

/** The thing by a name of its kind, as this person sees it; undefined when people do not talk about such things, or it is gone. */
export async function findSubject(
  db: Database,
  { kind, id }: { readonly kind: string; readonly id: string },
  viewer: Actor,
): Promise<TalkSubject | undefined> {
  const talkable = [...talkables.values()].find((one) => one.kind === kind)
  const found = (await talkable?.find(db, [id], viewer))?.get(id)
  return talkable && found && { kind: talkable.kind, id, authorId: found.authorId }
}

/** Within what a thing stands, for those who keep order there. */
export async function placeOf(db: Database, { kind, id }: Talked): Promise<Place | undefined> {
  return talkables.get(kind)?.placeOf?.(db, id)
}

/** The circle in which a thing stands, if it stands in one. */
export async function circleOf(db: Database, thing: Talked): Promise<string | null> {
  const place = await placeOf(db, thing)
  return place?.scope === 'circle' ? place.subjectId : null
}

/** The thing, if this person may see it; else it is as if there were none. */
export async function getSubject(db: Database, { kind, id }: Talked, viewer: Actor): Promise<TalkSubject> {
  const subject = await findSubject(db, { kind, id }, viewer)
  if (!subject) throw refuse.unknownSubject()
  return subject
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
