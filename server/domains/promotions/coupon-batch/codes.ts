import { randomBytes } from 'node:crypto'
import type { makeCouponCodes as makeRoute } from '#contracts/promotions'
import type { BodyOf } from '#contracts/route'
import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { lockBatch } from './load.ts'

/** Without letters and digits that look alike. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
/** 32^10 codes: of a million that exist, one guess in a thousand million hits. */
const length = 10

/** Codes are the same in whatever case, with or without dashes. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replaceAll('-', '')
}

/** Makes codes for a partner: many that work once each, or one that many may use. Refuses a shared one that exists. */
export async function makeCouponCodes(
  work: Work,
  batchId: string,
  { partner, count, shared }: BodyOf<typeof makeRoute>,
): Promise<string[]> {
  if ((count === undefined) === (shared === undefined)) throw refuse.eitherCountOrShared({ field: 'count' })
  const batch = await lockBatch(work, batchId)
  if (batch.state === 'ended') throw refuse.hasEnded()
  const drafts = shared
    ? [{ code: plainCode(shared.code), most: shared.most ?? null }]
    : Array.from({ length: count ?? 0 }, () => ({ code: randomCode(), most: 1 }))
  const kept = await writing(work)
    .insertInto('promotions.coupon_code')
    .values(drafts.map((draft) => ({ ...draft, batch_id: batchId, partner, created_at: work.now })))
    .onConflict((row) => row.column('code').doNothing())
    .returning('code')
    .execute()
  if (shared && kept.length === 0) throw refuse.codeTaken({ field: 'shared.code' })
  const name = batch.title.zh ?? batch.title.en ?? ''
  const subject = { kind: 'coupon-batch', id: batchId, name }
  await audit(work, 'promotions.coupon-codes-made', subject, { partner, codes: kept.length, isShared: !!shared })
  return kept.map(({ code }) => code)
}

function randomCode(): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join('')
}
