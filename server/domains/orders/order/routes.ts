import { Readable } from 'node:stream'

import * as contract from '#contracts/orders'
import { audit } from '#domains/identity/index'
import { on } from '#platform/http'
import { reading } from '../tables.ts'
import { cancelOrder } from './end.ts'
import { changeOrderAddress, noteOrder } from './note.ts'
import { deliverParcel } from './parcel/deliver.ts'
import { changeParcel, shipOrder } from './parcel/ship.ts'
import { countOrders } from './shown/counts.ts'
import { ordersCsv } from './shown/csv.ts'
import { getOrder } from './shown/detail.ts'
import { listOrders } from './shown/find.ts'

type Asked = Parameters<Parameters<typeof on<typeof contract.getOrder>>[1]>[0]

const shown = ({ reader, params, actor, now }: Pick<Asked, 'reader' | 'params' | 'actor' | 'now'>) =>
  getOrder(reading(reader), params.orderId, { side: 'staff', personId: actor.id, now })

export const orderRoutes = [
  on(contract.listOrders, ({ reader, query, now }) => listOrders(reading(reader), query, now)),
  on(contract.countOrders, ({ reader }) => countOrders(reader)),
  on(contract.exportOrders, async ({ reader, query, reply, perform }) => {
    await perform((work) => audit(work, 'orders.exported', { kind: 'house', id: 'orders' }, { ...query }))
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="orders.csv"')
      .send(Readable.from(ordersCsv(reading(reader), query)))
    return undefined
  }),
  on(contract.getOrder, shown),
  on(contract.shipOrder, async (call) => {
    await call.perform((work) => shipOrder(work, call.params.orderId, call.body))
    return shown(call)
  }),
  on(contract.changeParcel, async (call) => {
    await call.perform((work) => changeParcel(work, call.params.orderId, call.params.parcelId, call.body))
    return shown(call)
  }),
  on(contract.deliverParcel, async (call) => {
    await call.perform((work) => deliverParcel(work, call.params.orderId, call.params.parcelId))
    return shown(call)
  }),
  on(contract.cancelOrder, async (call) => {
    const { orderId } = call.params
    const reason = call.body.reason.trim()
    await call.perform(async (work) => {
      const { number } = await cancelOrder(work, orderId, 'staff', reason)
      await audit(work, 'orders.cancelled', { kind: 'order', id: orderId, name: number }, { reason })
    })
    return shown(call)
  }),
  on(contract.noteOrder, async (call) => {
    await call.perform((work) => noteOrder(work, call.params.orderId, call.body.text))
    return shown(call)
  }),
  on(contract.changeOrderAddress, async (call) => {
    await call.perform((work) => changeOrderAddress(work, call.params.orderId, call.body))
    return shown(call)
  }),
]
