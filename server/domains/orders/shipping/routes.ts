import * as contract from '#contracts/orders'
import { on } from '#platform/http'
import { reading } from '../tables.ts'
import { addShippingMethod, changeShippingMethod, listShippingMethods, removeShippingMethod } from './keep.ts'

export const shippingRoutes = [
  on(contract.listShippingMethods, async ({ reader }) => ({ items: await listShippingMethods(reading(reader)) })),
  on(contract.addShippingMethod, ({ body, perform }) => perform((work) => addShippingMethod(work, body))),
  on(contract.changeShippingMethod, ({ params, body, perform }) =>
    perform((work) => changeShippingMethod(work, params.methodId, body)),
  ),
  on(contract.removeShippingMethod, async ({ params, perform }) => {
    await perform((work) => removeShippingMethod(work, params.methodId))
    return {}
  }),
]
