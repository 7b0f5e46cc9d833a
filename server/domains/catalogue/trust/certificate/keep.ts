import type { CertificateDraft } from '#contracts/catalogue'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { cleanTexts } from '../../product/draft.ts'
import { asRefusal } from '../../product/taken.ts'
import { refuse } from '../../refusals.ts'
import { mainText } from '../../sheet/texts.ts'
import { writing } from '../../tables.ts'
import { isDay } from '../day.ts'
import { checkCertificate } from './certificate.ts'

/** Adds a certificate for some products; gives its id. Refuses one that its issuer's number names already. */
export async function createCertificate(work: Work, draft: CertificateDraft, { isDemo = false } = {}): Promise<string> {
  const id = newId(work.now.getTime())
  const columns = columnsOf(work, draft)
  await asRefusal(() =>
    writing(work)
      .insertInto('catalogue.certificate')
      .values({ id, is_demo: isDemo, ...columns })
      .execute(),
  )
  await keepProducts(work, id, draft.productIds)
  work.record('catalogue.certificate-kept', { certificateId: id, productIds: draft.productIds })
  await audit(work, 'catalogue.certificate-added', subjectOf(draft, id))
  return id
}

/** Writes a certificate anew. Refuses `stale-version` when somebody changed it since it was read. */
export async function changeCertificate(
  work: Work,
  certificateId: string,
  { version, ...draft }: CertificateDraft & { version: number },
): Promise<void> {
  const kept = await lockCertificate(work, certificateId)
  if (kept.version !== version) throw refuse.staleVersion({ version: kept.version })
  const columns = columnsOf(work, draft)
  await asRefusal(() =>
    writing(work)
      .updateTable('catalogue.certificate')
      .set({ ...columns, version: version + 1 })
      .where('id', '=', certificateId)
      .execute(),
  )
  await writing(work).deleteFrom('catalogue.certificate_product').where('certificate_id', '=', certificateId).execute()
  await keepProducts(work, certificateId, draft.productIds)
  work.record('catalogue.certificate-kept', { certificateId, productIds: draft.productIds })
  await audit(work, 'catalogue.certificate-changed', subjectOf(draft, certificateId))
}

/** Takes a certificate away, for a week so that it can be put back. */
export async function removeCertificate(work: Work, certificateId: string): Promise<void> {
  const kept = await lockCertificate(work, certificateId)
  await setRemoved(work, certificateId, work.now)
  work.record('catalogue.certificate-removed', { certificateId })
  await audit(work, 'catalogue.certificate-removed', subjectOf(kept, certificateId))
}

/** Puts a removed certificate back. Refuses when its number was given to another meanwhile. */
export async function restoreCertificate(work: Work, certificateId: string): Promise<void> {
  const kept = await lockCertificate(work, certificateId, true)
  await asRefusal(() => setRemoved(work, certificateId, null))
  await audit(work, 'catalogue.certificate-restored', subjectOf(kept, certificateId))
}

export async function lockCertificate(work: Work, certificateId: string, isRemoved = false) {
  const kept = await writing(work)
    .selectFrom('catalogue.certificate')
    .select(['version', 'title', 'pdf_key', 'illustration_id'])
    .where('id', '=', certificateId)
    .where('removed_at', isRemoved ? 'is not' : 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!kept) throw refuse.unknownCertificate({ certificateId })
  return kept
}

function setRemoved(work: Work, certificateId: string, at: Date | null) {
  return writing(work)
    .updateTable('catalogue.certificate')
    .set({ removed_at: at })
    .where('id', '=', certificateId)
    .execute()
}

function columnsOf({ now }: Work, draft: CertificateDraft) {
  const [title, issuer] = [cleanTexts(draft.title), cleanTexts(draft.issuer)]
  const number = draft.number.trim()
  for (const [field, text] of Object.entries({ title: mainText(title), issuer: mainText(issuer), number }))
    if (text === '') throw refuse.fieldMissing({ field })
  checkCertificate(draft, isDay)
  return {
    title: JSON.stringify(title),
    issuer: JSON.stringify(issuer),
    number,
    scope: JSON.stringify(cleanTexts(draft.scope ?? {})),
    valid_from: draft.validFrom,
    valid_until: draft.validUntil ?? null,
    check_url: draft.checkUrl ?? null,
    changed_at: now,
  }
}

async function keepProducts(work: Work, certificateId: string, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return
  const rows = productIds.map((productId) => ({ certificate_id: certificateId, product_id: productId }))
  await asRefusal(() => writing(work).insertInto('catalogue.certificate_product').values(rows).execute())
}

function subjectOf({ title }: Pick<CertificateDraft, 'title'>, id: string) {
  return { kind: 'certificate', id, name: mainText(title) }
}
