import * as contract from '#contracts/orders'
import { on } from '#platform/http'
import { reading, writing } from '../tables.ts'
import { addCartLine } from './add.ts'
import { changeCartLine, countCart, removeCartLines, selectCartLines } from './change.ts'
import { emptyCart, findDeadLines, readCart } from './queries.ts'

export const cartRoutes = [
  on(contract.getCart, ({ reader, actor, now }) =>
    actor.kind === 'anonymous' ? emptyCart('CNY') : readCart(reader, actor, now),
  ),
  on(contract.getCartCount, ({ reader, actor }) => countCart(reading(reader), actor.id)),
  on(contract.addCartLine, ({ body, perform }) => perform((work) => addCartLine(work, body))),
  on(contract.changeCartLine, ({ params, body, perform }) =>
    perform(async (work) => {
      const lineId = await changeCartLine(work, params.lineId, body)
      return { lineId, cart: await countCart(writing(work), work.actor.id) }
    }),
  ),
  on(contract.selectCartLines, async ({ body, perform }) => {
    await perform((work) => selectCartLines(work, body.lineIds))
    return {}
  }),
  on(contract.removeCartLine, ({ params, perform }) =>
    perform(async (work) => {
      await removeCartLines(work, [params.lineId])
      return countCart(writing(work), work.actor.id)
    }),
  ),
  on(contract.tidyCart, ({ perform }) =>
    perform(async (work) => {
      const removed = await removeCartLines(work, await findDeadLines(work.tx, work.actor.id, work.now))
      return { removed, cart: await countCart(writing(work), work.actor.id) }
    }),
  ),
]
