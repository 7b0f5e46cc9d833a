import * as contract from '#contracts/orders'
import { on } from '#platform/http'
import { reading } from '../tables.ts'
import { getRefund, listRefunds } from './queries.ts'
import { refundOrder } from './refund-order.ts'

export const refundRoutes = [
  on(contract.refundOrder, async ({ params, body, perform, reader }) =>
    getRefund(reading(reader), await perform((work) => refundOrder(work, params.orderId, body))),
  ),
  on(contract.listRefunds, ({ reader, query }) => listRefunds(reading(reader), query)),
]
