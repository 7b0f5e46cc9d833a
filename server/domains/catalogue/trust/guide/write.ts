import type { GuideDraft } from '#contracts/catalogue'
import { audit } from '#domains/identity/index'
import type { Work } from '#platform/work'
import { cleanTexts } from '../../product/draft.ts'
import { refuse } from '../../refusals.ts'
import { mainText } from '../../sheet/texts.ts'
import { writing } from '../../tables.ts'
import { checkIllustrations } from '../illustration/queries.ts'
import { checkSteps, sharesOf } from './guide.ts'

/** Writes guide and materials of a product anew. Refuses `stale-version`, and more than a whole. */
export async function writeGuide(work: Work, productId: string, draft: GuideDraft): Promise<void> {
  const tx = writing(work)
  const product = await tx
    .selectFrom('catalogue.product')
    .select('title')
    .where('id', '=', productId)
    .forUpdate()
    .executeTakeFirst()
  if (!product) throw refuse.unknownProduct({ productId })
  const kept = await tx
    .selectFrom('catalogue.guide')
    .select('version')
    .where('product_id', '=', productId)
    .executeTakeFirst()
  const seen = kept?.version ?? 0
  if (seen !== draft.version) throw refuse.staleVersion({ version: seen })
  const columns = columnsOf(work, draft)
  await checkIllustrations(tx, columns.illustration_ids, 'steps')
  await tx
    .insertInto('catalogue.guide')
    .values({ product_id: productId, version: seen + 1, ...columns })
    .onConflict((known) => known.column('product_id').doUpdateSet({ version: seen + 1, ...columns }))
    .execute()
  work.record('catalogue.guide-written', { productId, materials: draft.materials.length, steps: draft.steps.length })
  await audit(work, 'catalogue.guide-written', { kind: 'product', id: productId, name: mainText(product.title) })
}

function columnsOf({ now }: Work, draft: GuideDraft) {
  checkSteps(draft)
  const materials = draft.materials.map(({ name, percent, note }, place) => {
    const texts = cleanTexts(name)
    if (!texts.zh && !texts.en) throw refuse.fieldMissing({ field: `materials[${place}].name` })
    return { name: texts, ...(percent !== undefined && { percent }), note: cleanTexts(note ?? {}) }
  })
  const steps = draft.steps.map(({ text, illustrationId }) => ({
    text: cleanTexts(text),
    ...(illustrationId && { illustrationId }),
  }))
  return {
    materials: JSON.stringify(materials),
    material_shares: sharesOf(draft.materials),
    steps: JSON.stringify(steps),
    illustration_ids: [...new Set(steps.flatMap(({ illustrationId }) => illustrationId ?? []))],
    changed_at: now,
  }
}
