import { sql } from 'kysely'

import type { CampaignRules } from '#contracts/sharing'
import { readingCatalogue, readShopSettings } from '#domains/catalogue/index'
import { findCouponTerms } from '#domains/promotions/index'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { type CampaignRow, type InvitationReader, type InvitationRecord, writing } from './tables.ts'

/** The campaign that counts now: of those that run the newest. */
export async function findRunning(db: InvitationReader, now: Date): Promise<CampaignRow | undefined> {
  return db
    .selectFrom('sharing.campaign')
    .selectAll()
    .where('state', '=', 'active')
    .where('starts_at', '<=', now)
    .where('ends_at', '>', now)
    .orderBy('serial', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The campaign with its row locked: rewards of one campaign are counted one after the other. */
export async function lockCampaign(work: Work, campaignId: string): Promise<CampaignRow> {
  const row = await writing(work)
    .selectFrom('sharing.campaign')
    .selectAll()
    .where('id', '=', campaignId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownCampaign()
  return row
}

/** The invitation with its row locked, after its campaign's, as everywhere. */
export async function lockInvitation(
  work: Work,
  by: { readonly id: string } | { readonly invitedId: string } | { readonly orderId: string },
): Promise<{ readonly campaign: CampaignRow; readonly invitation: InvitationRecord } | undefined> {
  const [column, value] =
    'id' in by
      ? (['id', by.id] as const)
      : 'orderId' in by
        ? (['order_id', by.orderId] as const)
        : (['invited_id', by.invitedId] as const)
  const found = await writing(work)
    .selectFrom('sharing.invitation')
    .select('campaign_id')
    .where(column, '=', value)
    .executeTakeFirst()
  if (!found) return undefined
  const campaign = await lockCampaign(work, found.campaign_id)
  const invitation = await writing(work)
    .selectFrom('sharing.invitation')
    .selectAll()
    .where(column, '=', value)
    .forUpdate()
    .executeTakeFirst()
  return invitation && { campaign, invitation }
}

/** What inviters and invited are told. */
export async function rulesOf(db: Database, row: CampaignRow): Promise<CampaignRules> {
  const batchIds = [row.inviter_batch_id, row.invited_batch_id].flatMap((id) => id ?? [])
  const coupons = await findCouponTerms(db, batchIds)
  const { currency } = await readShopSettings(readingCatalogue(db))
  return present({
    id: row.id,
    title: row.title,
    givenWhen: row.given_when,
    least: row.least,
    withinDays: row.within_days,
    perDay: row.per_day,
    perInviter: row.per_inviter,
    currency,
    inviterCoupon: coupons.get(row.inviter_batch_id ?? ''),
    invitedCoupon: coupons.get(row.invited_batch_id ?? ''),
    endsAt: row.ends_at.toISOString(),
  })
}

/** How many rewards an inviter has in a campaign, and of them on a day; waiting ones are kept for them. */
export async function countRewards(
  db: Database,
  { campaignId, inviterId, day }: { readonly campaignId: string; readonly inviterId: string; readonly day: string },
): Promise<{ readonly all: number; readonly today: number }> {
  const { rows } = await sql<{ all: number; today: number }>`
    select count(*)::int as all, count(*) filter (where day = ${day}::date)::int as today
    from sharing.invitation
    where campaign_id = ${campaignId} and inviter_id = ${inviterId} and own_number is not null`.execute(db)
  return rows[0] ?? { all: 0, today: 0 }
}
