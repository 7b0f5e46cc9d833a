import type { EndorsementDraft } from '#contracts/catalogue'
import { audit, personCards, readingIdentity } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { cleanTexts } from '../../product/draft.ts'
import { asRefusal } from '../../product/taken.ts'
import { refuse } from '../../refusals.ts'
import { mainText } from '../../sheet/texts.ts'
import { writing } from '../../tables.ts'
import { isDay } from '../day.ts'
import { checkIllustrations } from '../illustration/queries.ts'
import { checkPeriod } from './endorsement.ts'

/** Adds an endorsement for some products and a period; gives its id. */
export async function createEndorsement(work: Work, draft: EndorsementDraft, { isDemo = false } = {}): Promise<string> {
  const id = newId(work.now.getTime())
  const columns = await columnsOf(work, draft)
  await writing(work)
    .insertInto('catalogue.endorsement')
    .values({ id, is_demo: isDemo, ...columns })
    .execute()
  await keepProducts(work, id, draft.productIds)
  work.record('catalogue.endorsement-kept', { endorsementId: id, productIds: draft.productIds })
  await audit(work, 'catalogue.endorsement-added', subjectOf(draft, id))
  return id
}

/** Writes an endorsement anew. Refuses `stale-version` when somebody changed it since it was read. */
export async function changeEndorsement(
  work: Work,
  endorsementId: string,
  { version, ...draft }: EndorsementDraft & { version: number },
): Promise<void> {
  const kept = await lockEndorsement(work, endorsementId)
  if (kept.version !== version) throw refuse.staleVersion({ version: kept.version })
  const tx = writing(work)
  const columns = await columnsOf(work, draft)
  await tx
    .updateTable('catalogue.endorsement')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', endorsementId)
    .execute()
  await tx.deleteFrom('catalogue.endorsement_product').where('endorsement_id', '=', endorsementId).execute()
  await keepProducts(work, endorsementId, draft.productIds)
  work.record('catalogue.endorsement-kept', { endorsementId, productIds: draft.productIds })
  await audit(work, 'catalogue.endorsement-changed', subjectOf(draft, endorsementId))
}

export async function removeEndorsement(work: Work, endorsementId: string): Promise<void> {
  const kept = await lockEndorsement(work, endorsementId)
  await setRemoved(work, endorsementId, work.now)
  await audit(work, 'catalogue.endorsement-removed', subjectOf(kept, endorsementId))
}

export async function restoreEndorsement(work: Work, endorsementId: string): Promise<void> {
  const kept = await lockEndorsement(work, endorsementId, true)
  await setRemoved(work, endorsementId, null)
  await audit(work, 'catalogue.endorsement-restored', subjectOf(kept, endorsementId))
}

async function lockEndorsement(work: Work, endorsementId: string, isRemoved = false) {
  const kept = await writing(work)
    .selectFrom('catalogue.endorsement')
    .select(['version', 'name'])
    .where('id', '=', endorsementId)
    .where('removed_at', isRemoved ? 'is not' : 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!kept) throw refuse.unknownEndorsement({ endorsementId })
  return kept
}

function setRemoved(work: Work, endorsementId: string, at: Date | null) {
  return writing(work)
    .updateTable('catalogue.endorsement')
    .set({ removed_at: at })
    .where('id', '=', endorsementId)
    .execute()
}

async function columnsOf(work: Work, draft: EndorsementDraft) {
  const name = cleanTexts(draft.name)
  if (mainText(name) === '') throw refuse.fieldMissing({ field: 'name' })
  checkPeriod(draft, isDay)
  const { hostId, illustrationId } = draft
  await checkIllustrations(writing(work), illustrationId ? [illustrationId] : [], 'illustrationId')
  if (hostId && !(await personCards(readingIdentity(work.tx), [hostId])).has(hostId))
    throw refuse.unknownHost({ field: 'hostId' })
  return {
    name: JSON.stringify(name),
    role: JSON.stringify(cleanTexts(draft.role ?? {})),
    quote: JSON.stringify(cleanTexts(draft.quote ?? {})),
    host_id: hostId ?? null,
    illustration_id: illustrationId ?? null,
    from_day: draft.from,
    until_day: draft.until,
    rights: draft.rights?.trim() ?? '',
    changed_at: work.now,
  }
}

async function keepProducts(work: Work, endorsementId: string, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return
  const rows = productIds.map((productId) => ({ endorsement_id: endorsementId, product_id: productId }))
  await asRefusal(() => writing(work).insertInto('catalogue.endorsement_product').values(rows).execute())
}

function subjectOf({ name }: Pick<EndorsementDraft, 'name'>, id: string) {
  return { kind: 'endorsement', id, name: mainText(name) }
}
