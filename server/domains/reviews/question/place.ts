import type { Place } from '#contracts/reviews'
import { findProductCards, readingCatalogue } from '#domains/catalogue/index'
import { getCircle, readingCommunity } from '#domains/community/index'
import { Refusal } from '#kernel/refusal'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'

/** Refuses to ask about what is not on sale, and in circles that the actor does not belong to. */
export async function permitAsking(work: Work, { kind, id }: Place): Promise<void> {
  if (kind === 'product') {
    const card = (await findProductCards(readingCatalogue(work.tx), [id])).get(id)
    if (!card?.isOnSale) throw refuse.unknownPlace({ field: 'place' })
    return
  }
  const circle = await getCircle(readingCommunity(work.tx), id, work.actor).catch((error: unknown) => {
    if (error instanceof Refusal) throw refuse.unknownPlace({ field: 'place' })
    throw error
  })
  if (!circle.role) throw refuse.circleMembersOnly()
}
