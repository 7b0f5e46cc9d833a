import type { inviteGuest as contract, GuestHost } from '#contracts/live'
import type { BodyOf } from '#contracts/route'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { lockShowFor } from '../../show/load.ts'
import { writing } from '../../tables.ts'
import { lockGuest, shownGuest } from './load.ts'
import { newSecret } from './secret.ts'

/** Invitations of one show that are open at once. */
const mostInvited = 20

/**
 * Invites a guest host; the link's secret is answered and not kept. The same id again is the same guest with another link:
 * who sits there already stays, the earlier link opens nothing any more.
 */
export async function inviteGuest(
  work: Work,
  { showId, guestHostId }: { readonly showId: string; readonly guestHostId: string },
  draft: BodyOf<typeof contract>,
): Promise<{ guest: GuestHost; secret: string }> {
  const show = await lockShowFor(work, showId, 'run')
  if (show.state === 'cancelled') throw refuse.cancelled()
  if (show.state !== 'planned' && show.state !== 'live') throw refuse.ended()
  const name = draft.name.trim()
  if (name === '') throw refuse.namelessGuest({ field: 'name' })
  await checkRoom(work, showId, guestHostId)
  const { secret, hash } = newSecret(guestHostId)
  const words = { name, title: draft.title?.trim() ?? '', announced: draft.announced ?? false }
  const link = { link_hash: hash, expires_at: new Date(work.now.getTime() + draft.hours * 3_600_000) }
  const { numInsertedOrUpdatedRows: made } = await writing(work)
    .insertInto('live.guest_host')
    .values({
      id: guestHostId,
      show_id: showId,
      person_id: null,
      sends: 'video',
      invited_by: work.actor.id,
      invited_at: work.now,
      ...words,
      ...link,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (made === 0n) await renew(work, showId, guestHostId, { ...words, ...link })
  else work.record('live.guest-invited', { showId, guestHostId, name })
  return { guest: shownGuest(await lockGuest(work, guestHostId, showId)), secret }
}

async function checkRoom(work: Work, showId: string, guestHostId: string): Promise<void> {
  const open = await writing(work)
    .selectFrom('live.guest_host')
    .select('id')
    .where('show_id', '=', showId)
    .where('state', '<>', 'gone')
    .execute()
  if (open.length >= mostInvited && !open.some(({ id }) => id === guestHostId)) {
    throw refuse.guestsFull({ most: mostInvited })
  }
}

async function renew(
  work: Work,
  showId: string,
  guestHostId: string,
  change: { name: string; title: string; announced: boolean; link_hash: Buffer; expires_at: Date },
): Promise<void> {
  const row = await lockGuest(work, guestHostId, showId)
  if (row.state === 'gone') throw refuse.invitationOver()
  if (row.person_id !== null) throw refuse.guestNotThere()
  await writing(work).updateTable('live.guest_host').set(change).where('id', '=', guestHostId).execute()
}
