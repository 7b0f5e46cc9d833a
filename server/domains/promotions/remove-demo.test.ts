import assert from 'node:assert/strict'
import { test } from 'node:test'

import { system } from '#platform/work'
import { reading } from './flash-sale/tables.ts'
import { market } from './flash-sale/test/market.ts'
import { removeDemoPromotions } from './remove-demo.ts'

const on = await market()

test('with the demo its shows’ flash sales go, claims and all, and what they held is on the shelf; others stay', async () => {
  const mei = await on.someone('Mei', ['host'])
  const lin = await on.someone('Lin')
  const showId = await on.onAir(mei)
  const variantId = await on.lipstick(10)
  const other = await on.lipstick(10)
  const ofDemo = await on.sale(variantId, 4, { showId }, mei)
  const ofShop = await on.sale(other, 3)
  await on.honoured(ofDemo, lin, variantId)
  await on.perform(system, (work) => removeDemoPromotions(work, [showId]))
  const left = await reading(on.db).selectFrom('promotions.flash_sale').select('id').execute()
  assert.deepEqual(left, [{ id: ofShop }])
  const again = await on.sale(variantId, 10)
  assert.deepEqual(await on.counts(again, variantId), { taken: 0, allotment: 10, held: 10, free: 0 })
})
