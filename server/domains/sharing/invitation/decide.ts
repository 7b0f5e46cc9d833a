import { audit } from '#domains/identity/index'
import { tell } from '#domains/messaging/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { about, give, noNumbers, settle } from './earn.ts'
import { lockInvitation } from './load.ts'

/** A person decides on a reward that waits; who, what and why is kept beside it and in the audit log. */
export async function decide(
  work: Work,
  invitationId: string,
  { act, reason }: { readonly act: 'approve' | 'refuse'; readonly reason: string },
): Promise<void> {
  const locked = await lockInvitation(work, { id: invitationId })
  if (!locked) throw refuse.unknownInvitation()
  const { campaign, invitation } = locked
  if (invitation.state !== 'waiting') throw refuse.invitationNotWaiting({ state: invitation.state })
  const { id: decided_by, name: decided_by_name } = work.actor
  await settle(work, invitationId, { reason: reason.trim(), decided_by, decided_by_name })
  if (act === 'approve') await give(work, locked)
  else {
    await settle(work, invitationId, { ...noNumbers, state: 'refused' })
    work.record('sharing.invitation-refused', about(locked))
    const told = { about: { kind: 'invitation', id: invitationId }, values: { title: campaign.title } } as const
    await tell(work, { kind: 'invitation-refused', personIds: [invitation.inviter_id], ...told })
  }
  const { score, signals } = invitation
  const kinds = signals.map(({ kind }) => kind)
  const subject = { kind: 'invitation', id: invitationId }
  await audit(work, `sharing.invitation-${act === 'approve' ? 'approved' : 'refused'}`, subject, {
    reason,
    score,
    kinds,
  })
}
