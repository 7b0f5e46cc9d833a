import { sql } from 'kysely'

import type { InvitationRow, InvitationState, InvitedPage, OwnInvitations, SentInvitation } from '#contracts/sharing'
import { findNamed, personCards, readingIdentity } from '#domains/identity/index'
import { defaultLimit, type Page, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'
import { readCursor } from '../cursor.ts'
import { shortName } from '../short-name.ts'
import { invitedOf, inviterOf } from './accept.ts'
import { troubleOf } from './invitation.ts'
import { countRewards, findRunning, rulesOf } from './load.ts'
import { reading } from './tables.ts'

interface PageAsked {
  readonly after?: string
  readonly limit?: number
}

/** The running campaign, and how far somebody has come in it as an inviter. */
export async function getOwnInvitations(db: Database, personId: string, now: Date): Promise<OwnInvitations> {
  const row = await findRunning(reading(db), now)
  if (!row) return { accepted: 0, rewarded: 0, waiting: 0, leftToday: 0, left: 0 }
  const { rows } = await sql<{ accepted: number; rewarded: number; waiting: number }>`
    select count(*)::int as accepted, count(*) filter (where state = 'rewarded')::int as rewarded,
      count(*) filter (where state = 'waiting')::int as waiting
    from sharing.invitation where campaign_id = ${row.id} and inviter_id = ${personId}`.execute(db)
  const day = now.toISOString().slice(0, 10)
  const { all, today } = await countRewards(db, { campaignId: row.id, inviterId: personId, day })
  const left = Math.max(0, row.per_inviter - all)
  return {
    campaign: await rulesOf(db, row),
    ...(rows[0] ?? { accepted: 0, rewarded: 0, waiting: 0 }),
    leftToday: Math.max(0, Math.min(left, row.per_day - today)),
    left,
  }
}

/** Whom somebody invited, and what became of it. */
export async function listSent(
  db: Database,
  personId: string,
  { after, limit = defaultLimit }: PageAsked,
): Promise<Page<SentInvitation>> {
  const rows = await reading(db)
    .selectFrom('sharing.invitation')
    .selectAll()
    .where('inviter_id', '=', personId)
    .$if(after !== undefined, (query) => query.where('serial', '<', readCursor(after)))
    .orderBy('serial', 'desc')
    .limit(limit + 1)
    .execute()
  const people = await personCards(
    readingIdentity(db),
    rows.map(({ invited_id }) => invited_id),
  )
  return pageOf(
    rows,
    limit,
    ({ id, invited_id, state, changed_at }) =>
      present({
        id,
        name: shortName(people.get(invited_id)?.name ?? ''),
        avatarUrl: people.get(invited_id)?.avatarUrl,
        state,
        at: changed_at.toISOString(),
      }),
    ({ serial }) => String(serial),
  )
}

/** An invitation as whoever was sent it finds it. */
export async function getInvitedPage(db: Database, token: string, actor: Actor, now: Date): Promise<InvitedPage> {
  const inviterId = await inviterOf(db, token)
  const row = await findRunning(reading(db), now)
  const card = (await personCards(readingIdentity(db), [inviterId])).get(inviterId)
  const own = await reading(db)
    .selectFrom('sharing.invitation')
    .select('state')
    .where('invited_id', '=', actor.id)
    .executeTakeFirst()
  return present({
    inviter: present({ name: shortName(card?.name ?? ''), avatarUrl: card?.avatarUrl }),
    campaign: row && (await rulesOf(db, row)),
    trouble: troubleOf(row !== undefined, await invitedOf(db, actor, inviterId, now), now),
    mine: own && { state: own.state },
  })
}

interface Asked extends PageAsked {
  readonly q?: string
  readonly campaignId?: string
  readonly state?: InvitationState
}

/** Invitations for those who run them; the waiting ones are the queue. */
export async function listInvitations(db: Database, asked: Asked): Promise<Page<InvitationRow>> {
  const { q, campaignId, state, after, limit = defaultLimit } = asked
  const words = q?.trim()
  const named = words ? await findNamed(readingIdentity(db), words) : []
  const rows = await reading(db)
    .selectFrom('sharing.invitation')
    .selectAll()
    .$if(words !== undefined && words !== '', (query) =>
      query.where(sql<boolean>`(inviter_id = any(${named}) or invited_id = any(${named}))`),
    )
    .$if(campaignId !== undefined, (query) => query.where('campaign_id', '=', campaignId ?? ''))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'waiting'))
    .$if(after !== undefined, (query) => query.where('serial', '<', readCursor(after)))
    .orderBy('serial', 'desc')
    .limit(limit + 1)
    .execute()
  const people = await personCards(
    readingIdentity(db),
    rows.flatMap(({ inviter_id, invited_id }) => [inviter_id, invited_id]),
  )
  const somebody = (id: string) => ({ id, name: people.get(id)?.name ?? '' })
  return pageOf(
    rows,
    limit,
    (row) =>
      present({
        id: row.id,
        campaignId: row.campaign_id,
        inviter: somebody(row.inviter_id),
        invited: somebody(row.invited_id),
        state: row.state,
        score: row.score,
        signals: row.signals,
        orderId: row.order_id ?? undefined,
        reason: row.reason ?? undefined,
        decidedBy: row.decided_by_name ?? undefined,
        acceptedAt: row.accepted_at.toISOString(),
        changedAt: row.changed_at.toISOString(),
      }),
    ({ serial }) => String(serial),
  )
}
