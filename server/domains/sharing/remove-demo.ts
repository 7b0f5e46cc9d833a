import { sql } from 'kysely'

import type { Work } from '#platform/work'

/**
 * Ends the demo's price help and its invitations, by their ids; what nobody called for or accepted goes, the rest stays for
 * the books.
 */
export async function removeDemoSharing(
  work: Work,
  { offerIds, campaignIds }: { readonly offerIds: readonly string[]; readonly campaignIds: readonly string[] },
): Promise<void> {
  await sql`
    update sharing.help_offer set state = 'ended', version = version + 1, changed_at = ${work.now}
    where id = any(${offerIds}) and state <> 'ended'`.execute(work.tx)
  await sql`
    delete from sharing.help_offer as offer where id = any(${offerIds})
      and not exists (select from sharing.price_help where offer_id = offer.id)`.execute(work.tx)
  await sql`
    update sharing.campaign set state = 'ended', version = version + 1, changed_at = ${work.now}
    where id = any(${campaignIds}) and state <> 'ended'`.execute(work.tx)
  await sql`
    delete from sharing.campaign as campaign where id = any(${campaignIds})
      and not exists (select from sharing.invitation where campaign_id = campaign.id)`.execute(work.tx)
}
