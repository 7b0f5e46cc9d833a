import type { HelpOfferDraft } from '#contracts/sharing'
import { findVariantsForSale, readingCatalogue, type VariantForSale } from '#domains/catalogue/index'
import { audit } from '#domains/identity/index'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { checkOffer, offerStateAt } from '../price-help.ts'
import { type OfferRow, writing } from '../tables.ts'
import { columnsOf, lockOffer } from './load.ts'

const subjectOf = ({ id, words }: Pick<OfferRow, 'id' | 'words'>) => ({ kind: 'help-offer', id, name: words })

/** Adds an offer; refuses what does not hold together, with its field. */
export async function createHelpOffer(work: Work, draft: HelpOfferDraft): Promise<string> {
  const variant = await checkDraft(work, draft)
  const row = {
    ...columnsOf(draft),
    id: newId(work.now.getTime()),
    state: 'active' as const,
    product_id: variant.productId,
    words: wordsOf(variant),
    currency: variant.currency,
    created_by: work.actor.id,
    created_at: work.now,
    changed_at: work.now,
  }
  await writing(work).insertInto('sharing.help_offer').values(row).execute()
  work.record('sharing.help-offer-turned', { offerId: row.id, version: 1, act: 'created' })
  await audit(work, 'sharing.help-offer-created', subjectOf(row), { draft })
  return row.id
}

/** Changes an offer for calls to come; those that are open keep what was promised. Refuses a version that is not the latest. */
export async function changeHelpOffer(
  work: Work,
  offerId: string,
  { version, draft }: { readonly version: number; readonly draft: HelpOfferDraft },
): Promise<void> {
  const row = await lockAsSeen(work, offerId, version)
  if (row.state === 'ended') throw refuse.hasEnded()
  const variant = await checkDraft(work, draft)
  if (draft.total !== undefined && draft.total < row.taken)
    throw refuse.helpBelowTaken({ field: 'total', taken: row.taken })
  const changed = { product_id: variant.productId, words: wordsOf(variant), currency: variant.currency }
  await writing(work)
    .updateTable('sharing.help_offer')
    .set({ ...columnsOf(draft), ...changed, version: version + 1, changed_at: work.now })
    .where('id', '=', offerId)
    .execute()
  work.record('sharing.help-offer-turned', { offerId, version: version + 1, act: 'changed' })
  await audit(work, 'sharing.help-offer-changed', subjectOf({ id: offerId, words: changed.words }), { draft })
}

const turns = {
  paused: { from: ['scheduled', 'running'], to: 'paused' },
  resumed: { from: ['paused'], to: 'active' },
  ended: { from: ['scheduled', 'running', 'paused'], to: 'ended' },
} as const

/** Pauses, resumes or ends the opening of calls; those that are open go on to their end. */
export async function turnHelpOffer(
  work: Work,
  offerId: string,
  { version, act }: { readonly version: number; readonly act: keyof typeof turns },
): Promise<void> {
  const row = await lockAsSeen(work, offerId, version)
  const { from, to } = turns[act]
  const state = offerStateAt({ state: row.state, startsAt: row.starts_at, endsAt: row.ends_at }, work.now)
  if (!(from as readonly string[]).includes(state)) throw refuse.wrongState({ state })
  await writing(work)
    .updateTable('sharing.help_offer')
    .set({ state: to, version: version + 1, changed_at: work.now })
    .where('id', '=', offerId)
    .execute()
  work.record('sharing.help-offer-turned', { offerId, version: version + 1, act })
  await audit(work, `sharing.help-offer-${act}`, subjectOf(row))
}

async function lockAsSeen(work: Work, offerId: string, version: number): Promise<OfferRow> {
  const row = await lockOffer(work, offerId)
  if (row.version !== version) throw refuse.staleEdit({ version: row.version })
  return row
}

async function checkDraft({ tx }: Work, draft: HelpOfferDraft): Promise<VariantForSale> {
  const variant = (await findVariantsForSale(readingCatalogue(tx), [draft.variantId])).get(draft.variantId)
  if (!variant?.isOnSale) throw refuse.helpNotForSale({ field: 'variantId' })
  checkOffer(draft, variant.price)
  return variant
}

/** What an offer is found by. */
function wordsOf({ title, values, sku }: VariantForSale): string {
  return [title.zh, title.en, ...values, sku].filter(Boolean).join(' · ')
}
