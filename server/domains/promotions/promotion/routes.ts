import * as wire from '#contracts/promotions'
import { on } from '#platform/http'
import { findPromotionsOf } from '../pricing/product.ts'
import { reading } from '../tables.ts'
import { changePromotion, turnPromotion } from './change.ts'
import { createPromotion } from './create.ts'
import { previewPrice } from './preview.ts'
import { listPromotionHistory, listPromotions, readPromotion } from './queries.ts'

export const promotionRoutes = [
  on(wire.listPromotions, ({ query, reader, now }) => listPromotions(reading(reader), query, now)),
  on(wire.readPromotion, ({ params, reader, now }) => readPromotion(reading(reader), params.promotionId, now)),
  on(wire.listPromotionHistory, ({ params, query, reader }) =>
    listPromotionHistory(reading(reader), params.promotionId, query),
  ),
  on(wire.createPromotion, async ({ body, reader, now, perform }) => {
    const id = await perform((work) => createPromotion(work, body))
    return readPromotion(reading(reader), id, now)
  }),
  on(wire.changePromotion, async ({ params: { promotionId }, body, reader, now, perform }) => {
    await perform((work) => changePromotion(work, promotionId, body))
    return readPromotion(reading(reader), promotionId, now)
  }),
  ...(
    [
      [wire.pausePromotion, 'paused'],
      [wire.resumePromotion, 'resumed'],
      [wire.endPromotion, 'ended'],
    ] as const
  ).map(([route, act]) =>
    on(route, async ({ params: { promotionId }, body, reader, now, perform }) => {
      await perform((work) => turnPromotion(work, promotionId, body.version, act))
      return readPromotion(reading(reader), promotionId, now)
    }),
  ),
  on(wire.previewPrice, ({ body, reader, now }) => previewPrice(reader, body, now)),
  on(wire.listProductPromotions, async ({ params, reader, now }) => ({
    items: await findPromotionsOf(reader, params.productId, now),
  })),
]
