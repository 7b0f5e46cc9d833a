import { findAccount, readingIdentity } from '#domains/identity/index'
import { loadPricing } from '#domains/promotions/index'
import { newId } from '#kernel/id'
import type { Database } from '#platform/db/database'
import type { Actor, Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { earn } from './earn.ts'
import { checkInvited, type Invited, troubleOf } from './invitation.ts'
import { findRunning, lockInvitation } from './load.ts'
import { reading, writing } from './tables.ts'
import { noteNetwork } from './traces.ts'

/** Who hands out the invitation with this token. Refuses a token that is none. */
export async function inviterOf(db: Database, token: string): Promise<string> {
  const link = await reading(db)
    .selectFrom('sharing.share_link')
    .select('sharer_id')
    .where('token', '=', token)
    .where('kind', '=', 'invitation')
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!link) throw refuse.unknownInvitation()
  return link.sharer_id
}

/** Whoever opens an invitation, as the rules need to know them. */
export async function invitedOf(db: Database, actor: Actor, inviterId: string, now: Date): Promise<Invited> {
  if (actor.kind === 'anonymous')
    return { isInviter: false, isMember: false, joinedAt: undefined, ordersPaid: 0, hasAccepted: false }
  const account = await findAccount(readingIdentity(db), actor.id)
  const { buyer } = await loadPricing(db, { personId: actor.id, now, couponIds: [] })
  const own = await reading(db)
    .selectFrom('sharing.invitation')
    .select('id')
    .where('invited_id', '=', actor.id)
    .executeTakeFirst()
  return {
    isInviter: actor.id === inviterId,
    isMember: actor.kind === 'member',
    joinedAt: account?.joinedAt,
    ordersPaid: buyer.ordersPaid,
    hasAccepted: own !== undefined,
  }
}

/**
 * Whoever acts accepts an invitation. Nobody is invited twice in their life: a second one changes nothing, whoever it is from.
 */
export async function accept(work: Work, token: string, networkKey: string): Promise<void> {
  const { actor, now } = work
  const inviterId = await inviterOf(work.tx, token)
  const campaign = await findRunning(reading(work.tx), now)
  const who = await invitedOf(work.tx, actor, inviterId, now)
  checkInvited(troubleOf(campaign !== undefined, who, now))
  if (who.hasAccepted || !campaign) return
  await noteNetwork(work, networkKey)
  const made = await writing(work)
    .insertInto('sharing.invitation')
    .values({
      id: newId(now.getTime()),
      campaign_id: campaign.id,
      token,
      inviter_id: inviterId,
      invited_id: actor.id,
      state: who.isMember ? 'joined' : 'accepted',
      accepted_at: now,
      joined_at: who.isMember ? now : null,
      changed_at: now,
    })
    .onConflict((on) => on.column('invited_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return
  const about = { invitationId: made.id, campaignId: campaign.id, inviterId, invitedId: actor.id }
  work.record('sharing.invitation-accepted', about)
  if (!who.isMember || campaign.given_when !== 'joined') return
  const locked = await lockInvitation(work, { id: made.id })
  if (locked) await earn(work, locked)
}

/** A guest who had accepted has an account now. */
export async function noteJoined(work: Work, personId: string): Promise<void> {
  const locked = await lockInvitation(work, { invitedId: personId })
  if (locked?.invitation.state !== 'accepted') return
  await writing(work)
    .updateTable('sharing.invitation')
    .set({ state: 'joined', joined_at: work.now, changed_at: work.now })
    .where('id', '=', locked.invitation.id)
    .execute()
  if (locked.campaign.given_when === 'joined')
    await earn(work, { ...locked, invitation: { ...locked.invitation, state: 'joined', joined_at: work.now } })
}
