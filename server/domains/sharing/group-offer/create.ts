import type { GroupOfferDraft } from '#contracts/sharing'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { writing } from '../group/tables.ts'
import { termsOf } from './group-offer.ts'
import { checkAll, columnsOf, noteAct } from './keep.ts'

/** Makes an offer, as a draft or one that runs from its start on. */
export async function createOffer(
  work: Work,
  draft: GroupOfferDraft,
  { isDemo = false }: { readonly isDemo?: boolean } = {},
): Promise<string> {
  const terms = termsOf(draft, work.now)
  const { productId, currency, title } = await checkAll(work, terms)
  const id = newId(work.now.getTime())
  await writing(work)
    .insertInto('sharing.group_offer')
    .values({
      ...columnsOf(terms),
      id,
      state: draft.isDraft ? 'draft' : 'active',
      product_id: productId,
      currency,
      title: JSON.stringify(title),
      words: [title.zh, title.en].filter(Boolean).join(' ').toLowerCase(),
      is_demo: isDemo,
      created_by: work.actor.id,
      created_at: work.now,
      changed_at: work.now,
    })
    .execute()
  await noteAct(work, { offer: { id, title }, version: 1, act: 'created', after: terms })
  return id
}
