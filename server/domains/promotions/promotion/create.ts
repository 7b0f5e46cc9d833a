import type { PromotionDraft } from '#contracts/promotions'
import { readingCatalogue, readShopSettings } from '#domains/catalogue/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { columnsOf, noteAct } from './keep.ts'
import { checkTerms, termsOf } from './promotion.ts'

/** Adds a promotion, which runs from its start on. Refuses terms that contradict themselves. */
export async function createPromotion(work: Work, draft: PromotionDraft, isDemo = false): Promise<string> {
  const after = termsOf(draft)
  checkTerms(after)
  const id = newId(work.now.getTime())
  await writing(work)
    .insertInto('promotions.promotion')
    .values({
      id,
      state: 'active',
      currency: (await readShopSettings(readingCatalogue(work.tx))).currency,
      ...columnsOf(after),
      is_demo: isDemo,
      created_at: work.now,
      changed_at: work.now,
    })
    .execute()
  await noteAct(work, { id, version: 1, act: 'created', after })
  return id
}
