import { sql } from 'kysely'

import type { Campaign, CampaignState } from '#contracts/sharing'
import { findCouponTerms } from '#domains/promotions/index'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import { readCursor } from '../../cursor.ts'
import { refuse } from '../../refusals.ts'
import { campaignStateAt } from '../invitation.ts'
import { type CampaignRow, reading } from '../tables.ts'

interface Figures {
  readonly accepted: number
  readonly joined: number
  readonly rewarded: number
  readonly waiting: number
  readonly refused: number
  readonly reversed: number
}

const figures = sql<Figures>`(
  select json_build_object('accepted', count(*), 'joined', count(joined_at),
    'rewarded', count(*) filter (where state = 'rewarded'), 'waiting', count(*) filter (where state = 'waiting'),
    'refused', count(*) filter (where state = 'refused'), 'reversed', count(*) filter (where state = 'reversed'))
  from sharing.invitation as own where own.campaign_id = campaign.id)`.as('figures')

interface Asked {
  readonly q?: string
  readonly state?: CampaignState
  readonly after?: string
  readonly limit?: number
}

/** Campaigns with what came of them, the newest first. */
export async function listCampaigns(db: Database, asked: Asked, now: Date): Promise<Page<Campaign>> {
  const { q, state, after, limit = defaultLimit } = asked
  const words = q?.trim().toLowerCase() ?? ''
  const rows = await reading(db)
    .selectFrom('sharing.campaign')
    .selectAll()
    .select(figures)
    .$if(state !== undefined, (query) => query.where(isIn(state ?? 'running', now)))
    .$if(words !== '', (query) => query.where(sql<boolean>`position(${words} in lower(words)) > 0`))
    .$if(after !== undefined, (query) => query.where('serial', '<', readCursor(after)))
    .orderBy('serial', 'desc')
    .limit(limit + 1)
    .execute()
  const show = await showing(db, rows, now)
  return pageOf(rows, limit, show, ({ serial }) => String(serial))
}

export async function readCampaign(db: Database, campaignId: string, now: Date): Promise<Campaign> {
  const row = await reading(db)
    .selectFrom('sharing.campaign')
    .selectAll()
    .select(figures)
    .where('id', '=', campaignId)
    .executeTakeFirst()
  if (!row) throw refuse.unknownCampaign()
  return (await showing(db, [row], now))(row)
}

/** The same as `campaignStateAt`, for the database. */
function isIn(state: CampaignState, now: Date) {
  const isOver = sql`(state = 'ended' or ends_at <= ${now})`
  if (state === 'ended') return sql<boolean>`${isOver}`
  const inState = {
    paused: sql`state = 'paused'`,
    scheduled: sql`state = 'active' and starts_at > ${now}`,
    running: sql`state = 'active' and starts_at <= ${now}`,
  }[state]
  return sql<boolean>`(${inState} and not ${isOver})`
}

async function showing(db: Database, rows: readonly CampaignRow[], now: Date) {
  const batchIds = rows.flatMap((row) => [row.inviter_batch_id ?? [], row.invited_batch_id ?? []].flat())
  const coupons = await findCouponTerms(db, [...new Set(batchIds)])
  return (row: CampaignRow & { readonly figures: Figures }): Campaign =>
    present({
      id: row.id,
      version: row.version,
      state: campaignStateAt({ state: row.state, startsAt: row.starts_at, endsAt: row.ends_at }, now),
      title: row.title,
      givenWhen: row.given_when,
      least: row.least,
      withinDays: row.within_days,
      inviterBatchId: row.inviter_batch_id ?? undefined,
      invitedBatchId: row.invited_batch_id ?? undefined,
      perDay: row.per_day,
      perInviter: row.per_inviter,
      budget: row.budget,
      reviewAt: row.review_at,
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      inviterCoupon: coupons.get(row.inviter_batch_id ?? ''),
      invitedCoupon: coupons.get(row.invited_batch_id ?? ''),
      ...row.figures,
      createdAt: row.created_at.toISOString(),
    })
}
