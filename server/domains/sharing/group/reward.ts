import { grantCoupon } from '#domains/promotions/index'
import { Refusal } from '#kernel/refusal'
import type { Facts } from '#platform/facts'
import type { Work } from '#platform/work'
import { getOffer } from '../group-offer/load.ts'
import { writing } from './tables.ts'

/** Gives the leader of a group that completed their coupon: one a group. A batch that is used up or ended gives none. */
export async function rewardLeader(work: Work, { groupId, offerId }: Facts['sharing.group-completed']): Promise<void> {
  const tx = writing(work)
  const group = await tx.selectFrom('sharing.group').selectAll().where('id', '=', groupId).executeTakeFirst()
  if (!group || group.rewarded !== null) return
  const { reward_batch_id: batchId } = await getOffer(tx, offerId)
  if (batchId === null) return
  const couponId = await give(work, batchId, group.leader_id, `group/${groupId}`)
  await tx
    .updateTable('sharing.group')
    .set({ rewarded: couponId === undefined ? 'none-left' : 'given' })
    .where('id', '=', groupId)
    .execute()
  if (couponId !== undefined) work.record('sharing.group-rewarded', { groupId, personId: group.leader_id, couponId })
}

/** A refusal is told before anything is written, so the work goes on. */
async function give(work: Work, batchId: string, personId: string, cause: string): Promise<string | undefined> {
  try {
    return await grantCoupon(work, batchId, personId, cause)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
