import { findProductCards, readingCatalogue } from '#domains/catalogue/index'
import { present } from '#kernel/present'
import { registerTarget } from '../link/target.ts'
import { getHelp } from './load.ts'
import { reading } from './tables.ts'

registerTarget('help', {
  async check(db, helpId) {
    await getHelp(reading(db), helpId)
  },
  async name(db, helpIds) {
    const rows = await reading(db)
      .selectFrom('sharing.price_help as call')
      .innerJoin('sharing.help_offer as offer', 'offer.id', 'call.offer_id')
      .select(['call.id', 'offer.product_id'])
      .where('call.id', 'in', helpIds)
      .execute()
    const products = await findProductCards(readingCatalogue(db), [...new Set(rows.map((row) => row.product_id))])
    return new Map(
      rows.flatMap(({ id, product_id }) => {
        const product = products.get(product_id)
        return product ? [[id, present({ title: product.title, pictureUrl: product.picture?.url })] as const] : []
      }),
    )
  },
})
