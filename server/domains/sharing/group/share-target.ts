import { findProductCards, readingCatalogue } from '#domains/catalogue/index'
import { present } from '#kernel/present'
import { registerTarget } from '../link/target.ts'
import { getGroup } from './queries.ts'
import { reading } from './tables.ts'

registerTarget('group', {
  async check(db, groupId) {
    await getGroup(reading(db), groupId)
  },
  async name(db, groupIds) {
    const rows = await reading(db)
      .selectFrom('sharing.group as shared')
      .innerJoin('sharing.group_offer as offer', 'offer.id', 'shared.offer_id')
      .select(['shared.id', 'offer.product_id', 'offer.title'])
      .where('shared.id', 'in', groupIds)
      .execute()
    const productIds = [...new Set(rows.map(({ product_id }) => product_id))]
    const cards = await findProductCards(readingCatalogue(db), productIds)
    return new Map(
      rows.map(({ id, product_id, title }) => {
        const card = cards.get(product_id)
        return [id, present({ title: card?.title ?? title, pictureUrl: card?.picture?.url })] as const
      }),
    )
  },
})
