import { sql } from 'kysely'

import type { Comment } from '#contracts/community'
import { personCards, readingIdentity } from '#domains/identity/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { CommentRow } from '../tables.ts'
import type { TalkSubject } from '../talkable.ts'

/** Through whose eyes comments are seen, and where they stand. */
export interface CommentView {
  readonly viewerId: string
  readonly subject: TalkSubject
  readonly pinnedId: string | undefined
  /** Whether the viewer may take what others said from sight until a moderator has looked. */
  readonly mayHide: boolean
}

/** Rows as they are shown, in their order: three statements for any number of them. */
export async function shownComments(db: Database, rows: readonly CommentRow[], view: CommentView): Promise<Comment[]> {
  const people = await personCards(
    readingIdentity(db),
    rows.flatMap((row) => [row.author_id, ...(row.reply_to_person ? [row.reply_to_person] : []), ...row.mentions]),
  )
  const liked = await likedAmong(
    db,
    rows.map(({ id }) => id),
    view.viewerId,
  )
  const named = (id: string | null) => {
    const card = id === null ? undefined : people.get(id)
    return card && { id: card.id, name: card.name }
  }
  return rows.map((row) => {
    const isThere = row.state === 'visible' || row.state === 'waiting'
    return present({
      id: row.id,
      state: isThere ? (row.state as 'visible' | 'waiting') : ('removed' as const),
      author: isThere ? people.get(row.author_id) : undefined,
      text: isThere ? row.text : '',
      mentions: isThere ? row.mentions.flatMap((id) => named(id) ?? []) : [],
      rootId: row.root_id ?? undefined,
      replyTo: named(row.reply_to_person),
      likes: isThere ? row.likes : 0,
      liked: liked.has(row.id),
      isPinned: row.id === view.pinnedId,
      isAuthor: isThere && row.author_id === view.subject.authorId,
      saidAt: row.said_at.toISOString(),
      rights: rightsOn(row, view),
    })
  })
}

function rightsOn(row: CommentRow, { viewerId, subject, mayHide }: CommentView): Comment['rights'] {
  const rights: Comment['rights'] = []
  if (row.author_id === viewerId && (row.state === 'visible' || row.state === 'waiting')) rights.push('remove')
  if (subject.authorId === viewerId && row.root_id === null && row.state === 'visible') rights.push('pin')
  if (mayHide && row.author_id !== viewerId && row.state === 'visible') rights.push('hide')
  return rights
}

async function likedAmong(db: Database, ids: readonly string[], viewerId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select subject_id as id from community.liking
    where kind = 'comment' and subject_id = any(${ids}) and person_id = ${viewerId}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
