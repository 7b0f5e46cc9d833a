import type { BatchDraft } from '#contracts/catalogue'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { cleanTexts } from '../../product/draft.ts'
import { asRefusal } from '../../product/taken.ts'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'
import { isDay } from '../day.ts'
import { checkedBatch } from './batch.ts'

/** Adds a batch to a product; gives its id. Refuses a lot or link that is taken. */
export async function createBatch(work: Work, productId: string, draft: BatchDraft): Promise<string> {
  const id = newId(work.now.getTime())
  const columns = columnsOf(work, draft)
  await asRefusal(() =>
    writing(work)
      .insertInto('catalogue.batch')
      .values({ id, product_id: productId, made_at: work.now, ...columns })
      .execute(),
  )
  work.record('catalogue.batch-kept', { batchId: id, productId })
  await audit(work, 'catalogue.batch-added', subjectOf(draft, id))
  return id
}

/** Writes what is said of a batch anew; its events stay. Refuses `stale-version`. */
export async function changeBatch(
  work: Work,
  batchId: string,
  { version, ...draft }: BatchDraft & { version: number },
): Promise<void> {
  const kept = await lockBatch(work, batchId)
  if (kept.version !== version) throw refuse.staleVersion({ version: kept.version })
  const columns = columnsOf(work, draft)
  await asRefusal(() =>
    writing(work)
      .updateTable('catalogue.batch')
      .set({ ...columns, version: version + 1 })
      .where('id', '=', batchId)
      .execute(),
  )
  work.record('catalogue.batch-kept', { batchId, productId: kept.product_id })
  await audit(work, 'catalogue.batch-changed', subjectOf(draft, batchId))
}

/** Takes a batch and its page away, for a week so that it can be put back. */
export async function removeBatch(work: Work, batchId: string): Promise<void> {
  const kept = await lockBatch(work, batchId)
  await setRemoved(work, batchId, work.now)
  work.record('catalogue.batch-removed', { batchId, productId: kept.product_id })
  await audit(work, 'catalogue.batch-removed', subjectOf(kept, batchId))
}

export async function restoreBatch(work: Work, batchId: string): Promise<void> {
  const kept = await lockBatch(work, batchId, true)
  await asRefusal(() => setRemoved(work, batchId, null))
  work.record('catalogue.batch-kept', { batchId, productId: kept.product_id })
  await audit(work, 'catalogue.batch-restored', subjectOf(kept, batchId))
}

export async function lockBatch(work: Work, batchId: string, isRemoved = false) {
  const kept = await writing(work)
    .selectFrom('catalogue.batch')
    .select(['version', 'product_id', 'lot'])
    .where('id', '=', batchId)
    .where('removed_at', isRemoved ? 'is not' : 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!kept) throw refuse.unknownBatch({ batchId })
  return kept
}

function setRemoved(work: Work, batchId: string, at: Date | null) {
  return writing(work).updateTable('catalogue.batch').set({ removed_at: at }).where('id', '=', batchId).execute()
}

function columnsOf({ now }: Work, draft: BatchDraft) {
  const { lot, gtin, producedOn, bestBefore } = checkedBatch(draft, isDay)
  return {
    lot,
    gtin,
    produced_on: producedOn,
    best_before: bestBefore,
    origin: JSON.stringify(cleanTexts(draft.origin ?? {})),
    note: JSON.stringify(cleanTexts(draft.note ?? {})),
    changed_at: now,
  }
}

function subjectOf({ lot }: Pick<BatchDraft, 'lot'>, id: string) {
  return { kind: 'batch', id, name: lot }
}
