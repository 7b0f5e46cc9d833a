import * as contract from '#contracts/payments'
import { on } from '#platform/http'
import { getPaymentFor } from './queries.ts'
import { startPayment } from './start.ts'

export const paymentRoutes = [
  on(contract.getPayment, ({ params, reader, actor }) => getPaymentFor(reader, params.paymentId, actor)),
  on(contract.startPayment, async ({ params, body, house, actor, reader, request }) => {
    const { provider, method, back = '/' } = body
    const own = house.config.NIGHTMARKET_PUBLIC_URL ?? `${request.protocol}://${request.host}`
    await startPayment(house, actor, params.paymentId, {
      provider,
      method,
      noticeUrl: `${own}/api/payments/notices/${provider}`,
      backUrl: `${own}${back}`,
      buyerAddress: request.ip,
    })
    return getPaymentFor(reader, params.paymentId, actor)
  }),
]
