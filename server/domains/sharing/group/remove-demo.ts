import { sql } from 'kysely'

import type { Work } from '#platform/work'
import { withdrawEverywhere } from '../group-offer/launch.ts'
import { fail } from './close.ts'
import { lockGroup } from './load.ts'
import { writing } from './tables.ts'

/**
 * Takes the demo's group buys out of the shop. Groups that wait fail, so that whoever has paid gets the money back; an offer
 * of which there were groups stays for the books, ended.
 */
export async function removeDemoGroupOffers(work: Work): Promise<void> {
  const tx = writing(work)
  const offers = await tx.selectFrom('sharing.group_offer').select('id').where('is_demo', '=', true).execute()
  const offerIds = offers.map(({ id }) => id)
  if (offerIds.length === 0) return
  const waiting = await tx
    .selectFrom('sharing.group')
    .select('id')
    .where('offer_id', 'in', offerIds)
    .where('state', 'in', ['opening', 'open'])
    .orderBy('id')
    .execute()
  for (const { id } of waiting) {
    const group = await lockGroup(work, id)
    if (group.state === 'opening' || group.state === 'open') await fail(work, group, 'expired')
  }
  for (const offerId of offerIds) await withdrawEverywhere(work, { offerId })
  await tx.updateTable('sharing.group_offer').set({ state: 'ended' }).where('id', 'in', offerIds).execute()
  await sql`
    delete from sharing.group_offer as offer where is_demo
      and not exists (select from sharing.group where offer_id = offer.id)`.execute(work.tx)
}
