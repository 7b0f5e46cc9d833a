import type { CardKind } from '#domains/messaging/index'
import { reading } from './tables.ts'

/** An order as a message shows it: to its buyer and those who answer for the shop, by either of them. */
export const orderCard: CardKind = {
  kind: 'order',
  async mayShow(db, id, actor, personIds) {
    const order = await reading(db)
      .selectFrom('orders.order')
      .select('person_id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!order || !personIds.includes(order.person_id)) return false
    return order.person_id === actor.id || actor.may.has('orders.read')
  },
  async cardsOf(db, ids) {
    const rows = await reading(db)
      .selectFrom('orders.order as bought')
      .innerJoin('orders.line as line', (join) =>
        join.onRef('line.order_id', '=', 'bought.id').on('line.place', '=', 0),
      )
      .select(['bought.id', 'bought.number', 'bought.total', 'bought.currency', 'line.goods'])
      .where('bought.id', 'in', [...ids])
      .where('bought.erased_at', 'is', null)
      .execute()
    return new Map(
      rows.map(({ id, number, total, currency, goods }) => {
        const price = { amount: total, currency }
        return [
          id,
          { title: goods.title, detail: number, price, ...(goods.picture && { pictureUrl: goods.picture.url }) },
        ]
      }),
    )
  },
}
