import * as contract from '#contracts/orders'
import { on } from '#platform/http'
import { reading } from '../tables.ts'
import { addAddress, changeAddress, removeAddress } from './keep.ts'
import { getAddress, listAddresses } from './queries.ts'

export const addressRoutes = [
  on(contract.listAddresses, async ({ reader, actor }) => ({ items: await listAddresses(reading(reader), actor.id) })),
  on(contract.addAddress, async ({ body, perform, reader, actor }) => {
    const id = await perform((work) => addAddress(work, body))
    return getAddress(reading(reader), actor.id, id)
  }),
  on(contract.changeAddress, async ({ params, body, perform, reader, actor }) => {
    await perform((work) => changeAddress(work, params.addressId, body))
    return getAddress(reading(reader), actor.id, params.addressId)
  }),
  on(contract.removeAddress, async ({ params, perform }) => {
    await perform((work) => removeAddress(work, params.addressId))
    return {}
  }),
]
