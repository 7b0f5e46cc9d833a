import * as contract from '#contracts/orders'
import { on } from '#platform/http'
import { reading } from '../../tables.ts'
import { askForInvoice, findLastInvoice, issueInvoice } from './keep.ts'

export const invoiceRoutes = [
  on(contract.getLastInvoice, async ({ reader, actor }) => {
    const wish = await findLastInvoice(reading(reader), actor.id)
    return wish ? { wish } : {}
  }),
  on(contract.askForInvoice, ({ params, body, perform }) =>
    perform((work) => askForInvoice(work, params.orderId, body)),
  ),
  on(contract.issueInvoice, ({ params, body, perform }) => perform((work) => issueInvoice(work, params.orderId, body))),
]
