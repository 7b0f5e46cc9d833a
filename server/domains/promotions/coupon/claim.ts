import type { Coupon, CouponSource } from '#contracts/promotions'
import { findStandings, getShowRow, readingLive } from '#domains/live/index'
import { readOrder } from '#domains/moderation/index'
import { newId } from '#kernel/id'
import { present } from '#kernel/present'
import { Refusal } from '#kernel/refusal'
import type { Actor, Work } from '#platform/work'
import { validFor } from '../coupon-batch/coupon-batch.ts'
import { type BatchRow, lockBatch, stateOf } from '../coupon-batch/load.ts'
import { type DropRow, lockDrops } from '../coupon-drop/load.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { type CouponRow, wireCoupon } from './load.ts'

/** Somebody who wants a coupon: on a page, in a room, or with a code. */
export interface ClaimDraft {
  readonly actor: Actor
  readonly dropId?: string
  readonly code?: string
}

interface OpenDrop extends DropRow {
  left: number
  readonly followers: ReadonlySet<string>
  readonly barred: ReadonlySet<string>
}

/** What is taken into account while one claim after the other is decided. */
interface Standing {
  readonly batch: BatchRow
  left: number
  /** Numbers that each person has taken. */
  readonly numbers: Map<string, Set<number>>
  readonly drops: ReadonlyMap<string, OpenDrop>
  /** A person's coupon of a drop, by both. */
  readonly ofDrop: Map<string, CouponRow>
  readonly codes: ReadonlyMap<string, { left: number }>
}

/**
 * Decides many claims of one batch in one commit, in their order: one outcome each. The batch's row is locked, so edits,
 * turns and other claims of it come wholly before or after; what must not be exceeded is a constraint besides. In a drop a
 * second press gives the same coupon. The number of statements does not grow with the claims.
 */
export async function claimCoupons(
  work: Work,
  batchId: string,
  drafts: readonly ClaimDraft[],
): Promise<(Coupon | Refusal)[]> {
  const batch = await lockBatch(work, batchId)
  const standing = await readStanding(work, batch, drafts)
  const fresh: CouponRow[] = []
  const decided = drafts.map((draft) => {
    try {
      const before = standing.ofDrop.get(`${draft.dropId}/${draft.actor.id}`)
      if (before) return before
      const row = decide(work.now, standing, draft)
      fresh.push(row)
      return row
    } catch (error) {
      if (error instanceof Refusal) return error
      throw error
    }
  })
  await keepCoupons(work, fresh, standing)
  return decided.map((outcome) => (outcome instanceof Refusal ? outcome : wireCoupon(outcome, batch, work.now)))
}

/** One claim; refuses what keeps it from being had. */
export async function claimCoupon(work: Work, batchId: string, draft: ClaimDraft): Promise<Coupon> {
  const [outcome] = await claimCoupons(work, batchId, [draft])
  if (!outcome || outcome instanceof Refusal) throw outcome ?? refuse.noneLeft()
  return outcome
}

async function readStanding(work: Work, batch: BatchRow, drafts: readonly ClaimDraft[]): Promise<Standing> {
  const tx = writing(work)
  const drops = await lockDrops(
    work,
    batch.id,
    drafts.flatMap(({ dropId }) => dropId ?? []),
  )
  const opened = new Map<string, OpenDrop>()
  for (const drop of drops) opened.set(drop.id, await openFor(work, drop, drafts))
  const codes = drafts.flatMap(({ code }) => code ?? [])
  const codeRows =
    codes.length === 0
      ? []
      : await tx
          .selectFrom('promotions.coupon_code')
          .select(['code', 'most', 'claimed'])
          .where('code', 'in', codes)
          .where('batch_id', '=', batch.id)
          .orderBy('code')
          .forNoKeyUpdate()
          .execute()
  const own = await tx
    .selectFrom('promotions.coupon')
    .selectAll()
    .where('batch_id', '=', batch.id)
    .where('person_id', 'in', [...new Set(drafts.map(({ actor }) => actor.id))])
    .execute()
  const numbers = new Map<string, Set<number>>()
  for (const { person_id, number } of own)
    if (number !== null) numbers.set(person_id, (numbers.get(person_id) ?? new Set()).add(number))
  return {
    batch,
    left: batch.total === null ? Number.POSITIVE_INFINITY : batch.total - batch.claimed,
    numbers,
    drops: opened,
    ofDrop: new Map(own.flatMap((row) => (row.drop_id ? [[`${row.drop_id}/${row.person_id}`, row]] : []))),
    codes: new Map(codeRows.map(({ code, most, claimed }) => [code, { left: leftOf(most, claimed) }])),
  }
}

const leftOf = (most: number | null, claimed: number) => (most === null ? Number.POSITIVE_INFINITY : most - claimed)

/** A drop with who of those who press was sent away from its room, and who follows its host, where that matters. */
async function openFor(work: Work, drop: DropRow, drafts: readonly ClaimDraft[]): Promise<OpenDrop> {
  const people = drafts.filter(({ dropId }) => dropId === drop.id).map(({ actor }) => actor)
  const order = await readOrder(work.tx, { scope: 'show', subjectId: drop.show_id }, people)
  const isBarred = (actor: Actor) => ['ban', 'kick'].includes(order.hardestOn(actor, work.now)?.measure ?? '')
  const barred = new Set(people.filter(isBarred).map(({ id }) => id))
  const followers = new Set<string>()
  if (drop.followers_only) {
    const live = readingLive(work.tx)
    const show = await getShowRow(live, drop.show_id)
    const ids = people.map(({ id }) => id)
    for (const [id, { follows }] of await findStandings(live, show, ids)) if (follows) followers.add(id)
  }
  return { ...drop, left: leftOf(drop.quantity, drop.claimed), followers, barred }
}

function decide(now: Date, standing: Standing, { actor, dropId, code }: ClaimDraft): CouponRow {
  const { batch } = standing
  const state = stateOf(batch, now)
  if (state === 'scheduled') throw refuse.claimsNotStarted({ from: batch.claims_from.toISOString() })
  if (state !== 'running') throw refuse.claimsOver()
  const isOnPage = dropId === undefined && code === undefined
  if (isOnPage && !batch.is_listed) throw refuse.unknownBatch()
  if (batch.members_only && actor.kind !== 'member') throw refuse.couponMembersOnly()
  const drop = dropId === undefined ? undefined : standing.drops.get(dropId)
  if (dropId !== undefined) checkDrop(now, drop, actor.id)
  const fromCode = code === undefined ? undefined : standing.codes.get(code)
  if (code !== undefined && !fromCode) throw refuse.unknownCode()
  if (fromCode && fromCode.left <= 0) throw refuse.codeUsed()
  const taken = standing.numbers.get(actor.id) ?? new Set()
  let number = 1
  while (taken.has(number)) number++
  if (number > batch.per_person) throw refuse.claimedAll({ perPerson: batch.per_person })
  if (standing.left <= 0) throw refuse.noneLeft()

  standing.left--
  if (drop) drop.left--
  if (fromCode) fromCode.left--
  standing.numbers.set(actor.id, taken.add(number))
  const source = drop ? 'room' : code !== undefined ? 'code' : 'page'
  const row = newCoupon(batch, { personId: actor.id, source, number }, now)
  const claimed = { ...row, drop_id: dropId ?? null, code: code ?? null }
  if (dropId !== undefined) standing.ofDrop.set(`${dropId}/${actor.id}`, claimed)
  return claimed
}

function checkDrop(now: Date, drop: OpenDrop | undefined, personId: string): void {
  if (!drop) throw refuse.unknownDrop()
  if (drop.barred.has(personId)) throw refuse.barred()
  if (drop.closed_at || (drop.closes_at && drop.closes_at <= now) || drop.left <= 0) throw refuse.dropOver()
  if (drop.followers_only && !drop.followers.has(personId)) throw refuse.couponFollowersOnly()
}

/** A coupon that begins now; a gift has no number. */
export function newCoupon(
  batch: BatchRow,
  { personId, source, number }: { personId: string; source: CouponSource; number: number | null },
  now: Date,
): CouponRow {
  const { validFrom, validUntil } = validFor(batch.validity, now)
  return {
    id: newId(now.getTime()),
    batch_id: batch.id,
    person_id: personId,
    number,
    most: number === null ? null : batch.per_person,
    state: 'usable',
    source,
    cause: null,
    drop_id: null,
    code: null,
    claimed_at: now,
    valid_from: validFrom,
    valid_until: validUntil,
    order_id: null,
    used_at: null,
    worth: null,
  }
}

async function keepCoupons(work: Work, rows: readonly CouponRow[], { drops }: Standing): Promise<void> {
  if (rows.length === 0) return
  await writing(work)
    .insertInto('promotions.coupon')
    .values([...rows])
    .execute()
  for (const { id: couponId, batch_id: batchId, person_id: personId, source, drop_id, code } of rows) {
    const showId = drop_id ? drops.get(drop_id)?.show_id : undefined
    work.record(
      'promotions.coupon-claimed',
      present({ couponId, batchId, personId, source, showId, code: code ?? undefined }),
    )
  }
}
