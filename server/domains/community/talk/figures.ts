import { sql } from 'kysely'

import type { TalkFigures, TalkKind } from '#contracts/community'
import type { Database } from '#platform/db/database'

const none: TalkFigures = { likes: 0, saves: 0, comments: 0, shares: 0, liked: false, saved: false }

/** What is said and done about subjects of one kind, and what of it is the viewer's; one statement for any number. */
export async function findFigures(
  db: Database,
  kind: TalkKind,
  subjectIds: readonly string[],
  viewerId: string,
): Promise<(subjectId: string) => TalkFigures> {
  if (subjectIds.length === 0) return () => none
  const { rows } = await sql<TalkFigures & { id: string }>`
    select asked.id, coalesce(likes, 0) as likes, coalesce(saves, 0) as saves, coalesce(comments, 0) as comments,
      coalesce(shares, 0) as shares,
      exists (select from community.liking
        where kind = ${kind} and subject_id = asked.id and person_id = ${viewerId}) as liked,
      exists (select from community.saving
        where kind = ${kind} and subject_id = asked.id and person_id = ${viewerId}) as saved
    from unnest(${[...new Set(subjectIds)]}::text[]) as asked (id)
    left join community.talk on talk.kind = ${kind} and talk.subject_id = asked.id`.execute(db)
  const found = new Map(rows.map(({ id, ...figures }) => [id, figures]))
  return (id) => found.get(id) ?? none
}
