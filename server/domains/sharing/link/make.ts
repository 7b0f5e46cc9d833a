import type { ShareChannel, ShareLink } from '#contracts/sharing'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Actor, Work } from '#platform/work'
import { newToken, pathOf, type Target } from './link.ts'
import { type LinkRow, reading, writing } from './tables.ts'
import { checkTarget } from './target.ts'

/**
 * The link of somebody, else of whoever acts, to a target by a channel. The same again, also at the same moment, is the same
 * link.
 */
export async function makeLink(
  work: Work,
  target: Target,
  channel: ShareChannel,
  sharer: Actor = work.actor,
): Promise<ShareLink> {
  await checkTarget(work.tx, target, sharer)
  const { kind, subjectId } = target
  const made = await writing(work)
    .insertInto('sharing.share_link')
    .values({ token: newToken(), sharer_id: sharer.id, kind, subject_id: subjectId, channel, made_at: work.now })
    .onConflict((on) => on.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!made) return wireLink(await getGiven(work, target, channel, sharer.id))
  const { token, sharer_id: sharerId } = made
  work.record('sharing.link-made', present({ token, sharerId, kind, subjectId: subjectId || undefined, channel }))
  return wireLink(made)
}

async function getGiven(
  work: Work,
  { kind, subjectId }: Target,
  channel: ShareChannel,
  sharerId: string,
): Promise<LinkRow> {
  return writing(work)
    .selectFrom('sharing.share_link')
    .selectAll()
    .where('sharer_id', '=', sharerId)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('channel', '=', channel)
    .where('is_given', '=', true)
    .executeTakeFirstOrThrow()
}

function wireLink({ token, kind, subject_id: subjectId, channel }: LinkRow): ShareLink {
  return present({ token, kind, subjectId: subjectId || undefined, channel, path: pathOf({ kind, subjectId }, token) })
}

/** What stands behind `?s=` in the link that somebody has to a target by a channel. */
export async function findToken(
  db: Database,
  sharerId: string,
  { kind, subjectId }: Target,
  channel: ShareChannel,
): Promise<string | undefined> {
  const row = await reading(db)
    .selectFrom('sharing.share_link')
    .select('token')
    .where('sharer_id', '=', sharerId)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('channel', '=', channel)
    .where('is_given', '=', true)
    .executeTakeFirst()
  return row?.token
}
