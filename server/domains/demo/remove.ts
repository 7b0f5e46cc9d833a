import { removeReports } from '#domains/analytics/index'
import { removeDemoProducts } from '#domains/catalogue/index'
import { removeDemoColumns } from '#domains/columns/index'
import { removeDemoCommunity } from '#domains/community/index'
import { removeDraws } from '#domains/draws/index'
import { removeDemoGatherings } from '#domains/gatherings/index'
import { audit, removeDemoPeople } from '#domains/identity/index'
import { removeDemoShows } from '#domains/live/index'
import { removeDemoConversations } from '#domains/messaging/index'
import { removeDemoCases } from '#domains/moderation/index'
import { removeDemoNews } from '#domains/news/index'
import { removeDemoOrders } from '#domains/orders/index'
import { removeDemoPromotions } from '#domains/promotions/index'
import { removeDemoReviews } from '#domains/reviews/index'
import { removeDemoGroupOffers, removeDemoSharing } from '#domains/sharing/index'
import type { House } from '#platform/house'
import type { Actor, Work } from '#platform/work'
import { stopDemo } from './run.ts'
import { writing } from './tables.ts'

/**
 * Takes the demo out of the house: off air first, then everything in one transaction, files and recordings after the commit.
 * Doing it again finds nothing and changes nothing.
 */
export async function removeDemo(house: House, actor: Actor): Promise<void> {
  await stopDemo(house)
  const gone = await house.perform(actor, async (work) => {
    const { shows, files } = await removeDemoShows(work)
    await removeReports(work, shows)
    await removeDraws(work, shows)
    await removeDemoPromotions(work, shows)
    await removeDemoGroupOffers(work)
    const sharing = { offerIds: await madeAs(work, ['help-offer']), campaignIds: await madeAs(work, ['campaign']) }
    await removeDemoSharing(work, sharing)
    await removeDemoColumns(work)
    await removeDemoNews(work)
    await removeDemoCommunity(work)
    await removeDemoGatherings(work)
    const lineIds = await removeDemoOrders(work)
    const photos = await removeDemoReviews(work, { lineIds, productIds: await madeAs(work, ['product']) })
    const peopleIds = await madeAs(work, ['host', 'member'])
    await removeDemoCases(work, peopleIds)
    await removeDemoConversations(work, peopleIds)
    const goods = await removeDemoProducts(work)
    const people = await removeDemoPeople(work)
    const tx = writing(work)
    await tx.deleteFrom('demo.piece').execute()
    await tx.updateTable('demo.made').set({ removed_at: work.now }).where('removed_at', 'is', null).execute()
    const counts = { products: goods.removed, people: people.people, shows: shows.length }
    work.record('demo.removed', counts)
    await audit(work, 'demo.removed', { kind: 'house', id: 'demo' }, counts)
    return { shows, pictures: [...goods.pictureKeys, ...people.pictures, ...photos, ...files] }
  })
  for (const showId of gone.shows) {
    house.streaming.end(showId)
    await house.streaming.removeRecording(showId)
  }
  for (const key of gone.pictures) await house.storage.remove(key)
}

/** The ids of the pieces of these kinds. */
async function madeAs(work: Work, kinds: readonly string[]): Promise<string[]> {
  const rows = await writing(work).selectFrom('demo.piece').selectAll().execute()
  return rows.filter(({ name }) => kinds.includes(name.split('/')[0] ?? '')).map(({ id }) => id)
}
