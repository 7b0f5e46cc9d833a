import type { ShareChannel, ShareLink } from '#contracts/sharing'
import { present } from '#kernel/present'
import type { Work } from '#platform/work'
import { newToken, pathOf, type Target } from './link.ts'
import { type LinkRow, writing } from './tables.ts'
import { checkTarget } from './target.ts'

/** The link of whoever acts to a target by a channel. The same again, also at the same moment, is the same link. */
export async function makeLink(work: Work, target: Target, channel: ShareChannel): Promise<ShareLink> {
  const { actor, now } = work
  await checkTarget(work.tx, target, actor)
  const { kind, subjectId } = target
  const made = await writing(work)
    .insertInto('sharing.share_link')
    .values({ token: newToken(), sharer_id: actor.id, kind, subject_id: subjectId, channel, made_at: now })
    .onConflict((on) => on.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!made) return wireLink(await getGiven(work, target, channel))
  const { token, sharer_id: sharerId } = made
  work.record('sharing.link-made', present({ token, sharerId, kind, subjectId: subjectId || undefined, channel }))
  return wireLink(made)
}

async function getGiven(work: Work, { kind, subjectId }: Target, channel: ShareChannel): Promise<LinkRow> {
  return writing(work)
    .selectFrom('sharing.share_link')
    .selectAll()
    .where('sharer_id', '=', work.actor.id)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('channel', '=', channel)
    .where('is_given', '=', true)
    .executeTakeFirstOrThrow()
}

function wireLink({ token, kind, subject_id: subjectId, channel }: LinkRow): ShareLink {
  return present({ token, kind, subjectId: subjectId || undefined, channel, path: pathOf({ kind, subjectId }, token) })
}
