import * as contract from '#contracts/orders'
import { on } from '#platform/http'
import { mediaUrl } from '#platform/storage/storage'
import { reading } from '../tables.ts'
import { askForReturn } from './ask.ts'
import { approveReturn, receiveReturn, refuseReturn, sendReturn, withdrawReturn } from './decide.ts'
import { addReturnPicture, pictureOf, storeReturnPicture } from './picture.ts'
import { getReturn, listReturns } from './queries.ts'

export const returnRoutes = [
  on(contract.askForReturn, async ({ params, body, perform, reader, actor }) => {
    const id = await perform((work) => askForReturn(work, params.orderId, body))
    return getReturn(reading(reader), id, 'buyer', actor.id)
  }),
  on(contract.addReturnPicture, async ({ params, request, house, perform }) => {
    const key = await storeReturnPicture(house.storage, await pictureOf(request))
    const id = await perform((work) => addReturnPicture(work, params.orderId, key)).catch(async (error) => {
      await house.storage.remove(key)
      throw error
    })
    return { id, url: mediaUrl(key) }
  }),
  on(contract.withdrawReturn, async ({ params, perform, reader, actor }) => {
    await perform((work) => withdrawReturn(work, params.returnId))
    return getReturn(reading(reader), params.returnId, 'buyer', actor.id)
  }),
  on(contract.sendReturn, async ({ params, body, perform, reader, actor }) => {
    await perform((work) => sendReturn(work, params.returnId, body))
    return getReturn(reading(reader), params.returnId, 'buyer', actor.id)
  }),
  on(contract.listReturns, ({ reader, query }) => listReturns(reading(reader), query)),
  on(contract.approveReturn, async ({ params, perform, reader }) => {
    await perform((work) => approveReturn(work, params.returnId))
    return getReturn(reading(reader), params.returnId, 'staff')
  }),
  on(contract.refuseReturn, async ({ params, body, perform, reader }) => {
    await perform((work) => refuseReturn(work, params.returnId, body.reason))
    return getReturn(reading(reader), params.returnId, 'staff')
  }),
  on(contract.receiveReturn, async ({ params, body, perform, reader }) => {
    await perform((work) => receiveReturn(work, params.returnId, body.restock))
    return getReturn(reading(reader), params.returnId, 'staff')
  }),
]
