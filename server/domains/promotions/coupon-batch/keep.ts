import type { CouponBatchDraft, PromotionHistory } from '#contracts/promotions'
import { readingCatalogue, readShopSettings } from '#domains/catalogue/index'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { differences } from '../differences.ts'
import { writing } from '../tables.ts'
import { type BatchTerms, checkTerms, termsOf } from './coupon-batch.ts'

/** Adds a batch of coupons. Refuses terms that contradict themselves. */
export async function createCouponBatch(work: Work, draft: CouponBatchDraft, isDemo = false): Promise<string> {
  const after = termsOf(draft)
  checkTerms(after)
  const id = newId(work.now.getTime())
  const { currency } = await readShopSettings(readingCatalogue(work.tx))
  await writing(work)
    .insertInto('promotions.coupon_batch')
    .values({
      id,
      state: 'active',
      currency,
      ...columnsOf(after),
      is_demo: isDemo,
      created_at: work.now,
      changed_at: work.now,
    })
    .execute()
  await noteAct(work, { id, version: 1, act: 'created', after })
  return id
}

/** The columns that the terms are kept in. */
export function columnsOf(terms: BatchTerms) {
  const { title, threshold, total } = terms
  return {
    title: JSON.stringify(title),
    words: [title.zh, title.en].join(' ').toLowerCase(),
    benefit: JSON.stringify(terms.benefit),
    threshold,
    scope: JSON.stringify(terms.scope),
    stacking: JSON.stringify(terms.stacking),
    total,
    per_person: terms.perPerson,
    validity: JSON.stringify(terms.validity),
    claims_from: terms.claimsFrom,
    claims_until: terms.claimsUntil,
    return_rule: JSON.stringify(terms.returnRule),
    members_only: terms.membersOnly,
    is_listed: terms.isListed,
  }
}

interface Act {
  readonly id: string
  readonly version: number
  readonly act: PromotionHistory['act']
  readonly before?: BatchTerms
  readonly after: BatchTerms
}

/** Writes down what was done to a batch: history, audit, fact. */
export async function noteAct(work: Work, { id, version, act, before, after }: Act): Promise<void> {
  const changes = differences(before, after)
  const { actor, now } = work
  await writing(work)
    .insertInto('promotions.coupon_batch_change')
    .values({
      batch_id: id,
      version,
      actor_id: actor.id,
      actor_name: actor.name,
      at: now,
      act,
      changes: JSON.stringify(changes),
    })
    .execute()
  const name = after.title.zh ?? after.title.en ?? ''
  const fields = changes.map(({ field }) => field)
  await audit(work, `promotions.coupon-batch-${act}`, { kind: 'coupon-batch', id, name }, { version, fields })
  work.record('promotions.coupon-batch-turned', { batchId: id, version, act, fields })
}
