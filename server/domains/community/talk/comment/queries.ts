import { type RawBuilder, type SqlBool, sql } from 'kysely'

import type { Comment, CommentOrder, Thread } from '#contracts/community'
import { isId } from '#kernel/id'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { mayCare } from '../../order/care/permit.ts'
import { findBlocked } from '../../person/blocked.ts'
import { refuse } from '../../refusals.ts'
import { type CommentRow, reading } from '../tables.ts'
import { circleOf, getSubject, type Talked } from '../talkable.ts'
import { type CommentView, shownComments } from './shown.ts'

interface Asked {
  readonly order?: CommentOrder
  readonly after?: string
  readonly limit?: number
}

/** Answers that a thread shows before it is opened. */
const firstReplies = 2

/** What began a thread is seen by everybody; by its author alone while it waits; without words while others answered it. */
const isListed = (viewerId: string) => sql<SqlBool>`(state = 'visible'
  or (state = 'waiting' and author_id = ${viewerId}) or (state in ('hidden', 'removed') and replies > 0))`
const isShown = (viewerId: string) =>
  sql<SqlBool>`(state = 'visible' or (state = 'waiting' and author_id = ${viewerId}))`

/** Threads about a subject in an order; the pinned one first on the first page. */
export async function listComments(db: Database, talked: Talked, viewer: Actor, asked: Asked): Promise<Page<Thread>> {
  const { order = 'best', after, limit = defaultLimit } = asked
  const view = await viewOf(db, talked, viewer)
  const { rows } = await sql<CommentRow>`
    select * from community.comment
    where kind = ${talked.kind} and subject_id = ${talked.id} and root_id is null and ${isListed(viewer.id)}
      and id is distinct from ${view.pinnedId ?? null} ${after === undefined ? sql`` : sql`and ${behind(order, after)}`}
    order by ${orders[order]} limit ${limit + 1}`.execute(db)
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    (row) => cursorOf(order, row),
  )
  const pinned = after === undefined && view.pinnedId ? await findComments(db, [view.pinnedId]) : []
  return { ...page, items: await asThreads(db, [...pinned, ...page.items], view) }
}

const orders: Readonly<Record<CommentOrder, RawBuilder<unknown>>> = {
  best: sql`best desc, id desc`,
  newest: sql`id desc`,
  oldest: sql`id`,
}

function cursorOf(order: CommentOrder, { best, id }: CommentRow): string {
  return order === 'best' ? `${best}-${id}` : id
}

function behind(order: CommentOrder, cursor: string): RawBuilder<SqlBool> {
  const [best, id] = order === 'best' ? cursor.split('-') : ['0', cursor]
  if (!isId(id ?? '') || !/^\d{1,9}$/.test(best ?? '')) throw refuse.badCursor()
  if (order === 'best') return sql<SqlBool>`(best, id) < (${Number(best)}, ${id})`
  return order === 'newest' ? sql<SqlBool>`id < ${id}` : sql<SqlBool>`id > ${id}`
}

/** Answers of a thread, the oldest first. */
export async function listReplies(
  db: Database,
  rootId: string,
  viewer: Actor,
  { after, limit = defaultLimit }: Pick<Asked, 'after' | 'limit'>,
): Promise<Page<Comment>> {
  if (after !== undefined && !isId(after)) throw refuse.badCursor()
  const root = await getComment(db, rootId)
  const view = await viewOf(db, { kind: root.kind, id: root.subject_id }, viewer)
  const { rows } = await sql<CommentRow>`
    select * from community.comment where root_id = ${rootId} and ${isShown(viewer.id)} and id > ${after ?? ''}
    order by id limit ${limit + 1}`.execute(db)
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    ({ id }) => id,
  )
  return { ...page, items: await asComments(db, page.items, view) }
}

/** The thread that a comment stands in, with that comment among the answers shown. */
export async function getThread(db: Database, commentId: string, viewer: Actor) {
  const comment = await getComment(db, commentId)
  const view = await viewOf(db, { kind: comment.kind, id: comment.subject_id }, viewer)
  const [root] = await findComments(db, [comment.root_id ?? comment.id])
  const [thread] = root ? await asThreads(db, [root], view) : []
  const mayBeSeen = comment.state === 'visible' || (comment.state === 'waiting' && comment.author_id === viewer.id)
  if (!thread || !mayBeSeen) throw refuse.unknownComment()
  if (comment.root_id !== null && !thread.firstReplies.some(({ id }) => id === commentId))
    thread.firstReplies.push(...(await asComments(db, [comment], view)))
  return { kind: comment.kind, subjectId: comment.subject_id, thread }
}

/** One comment as it is shown to whoever may see what it is about. */
export async function getShownComment(db: Database, commentId: string, viewer: Actor): Promise<Comment> {
  const row = await getComment(db, commentId)
  const [shown] = await asComments(db, [row], await viewOf(db, { kind: row.kind, id: row.subject_id }, viewer))
  if (!shown) throw refuse.unknownComment()
  return shown
}

async function viewOf(db: Database, talked: Talked, viewer: Actor): Promise<CommentView> {
  const subject = await getSubject(db, talked, viewer)
  const talk = await reading(db)
    .selectFrom('community.talk')
    .select('pinned_id')
    .where('kind', '=', talked.kind)
    .where('subject_id', '=', talked.id)
    .executeTakeFirst()
  const mayHide = viewer.kind === 'member' && (await mayCare(db, 'hide', viewer, await circleOf(db, talked)))
  return { viewerId: viewer.id, subject, pinnedId: talk?.pinned_id ?? undefined, mayHide }
}

/** The comment as a row; for what is no list. */
export async function getComment(db: Database, commentId: string): Promise<CommentRow> {
  const [row] = await findComments(db, [commentId])
  if (!row) throw refuse.unknownComment()
  return row
}

function findComments(db: Database, ids: readonly string[]): Promise<CommentRow[]> {
  return reading(db)
    .selectFrom('community.comment')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
}

/** Without what people said of whom one has blocked the other. */
async function asComments(db: Database, rows: readonly CommentRow[], view: CommentView): Promise<Comment[]> {
  const blocked = await findBlocked(
    db,
    view.viewerId,
    rows.map((row) => row.author_id),
  )
  const seen = rows.filter((row) => !blocked.has(row.author_id))
  return shownComments(db, seen, view)
}

async function asThreads(db: Database, roots: readonly CommentRow[], view: CommentView): Promise<Thread[]> {
  const rootIds = roots.map(({ id }) => id)
  const { rows: replies } = await sql<CommentRow>`
    select reply.* from unnest(${rootIds}::text[]) as root (id) cross join lateral (
      select * from community.comment where root_id = root.id and ${isShown(view.viewerId)}
      order by id limit ${firstReplies}
    ) as reply`.execute(db)
  const counts = new Map(roots.map(({ id, replies: n }) => [id, n]))
  const shown = await asComments(db, [...roots, ...replies], view)
  const byRoot = Map.groupBy(shown, ({ rootId }) => rootId)
  return shown
    .filter(({ rootId }) => rootId === undefined)
    .map((root) => ({ ...root, replies: counts.get(root.id) ?? 0, firstReplies: byRoot.get(root.id) ?? [] }))
}
