import { Readable } from 'node:stream'

import * as contract from '#contracts/payments'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import { retryRefund, settleRefundByHand } from '../refund/by-hand.ts'
import { paymentHead, paymentRows } from './csv.ts'
import { findPaymentRows, type PaymentFilter } from './find.ts'
import { getPaymentDetail } from './story.ts'

const mostRows = 100_000
const rowsAtOnce = 1_000

export const bookRoutes = [
  on(contract.listPayments, ({ query: { after, limit, ...filter }, reader }) =>
    findPaymentRows(reader, filter, { after, limit }),
  ),
  on(contract.exportPayments, ({ query, reader, reply }) => {
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="payments.csv"')
      .send(Readable.from(csvOf(reader, query)))
    return undefined
  }),
  on(contract.getPaymentDetail, ({ params, reader }) => getPaymentDetail(reader, params.paymentId)),
  on(contract.retryRefund, async ({ params, perform }) => {
    await perform((work) => retryRefund(work, params.refundId))
    return {}
  }),
  on(contract.settleRefund, async ({ params, body, perform }) => {
    await perform((work) => settleRefundByHand(work, params.refundId, body.note))
    return {}
  }),
]

/** Page by page, so that long books are never in memory as a whole. */
async function* csvOf(db: Database, filter: PaymentFilter): AsyncGenerator<string> {
  yield paymentHead()
  let after: string | undefined
  for (let given = 0; given < mostRows; given += rowsAtOnce) {
    const page = await findPaymentRows(db, filter, { after, limit: rowsAtOnce })
    yield paymentRows(page.items)
    if (!page.next) return
    after = page.next
  }
}
