import * as contract from '#contracts/payments'
import { on } from '#platform/http'
import { providersOf } from '../provider/providers.ts'
import { openIdFor } from './open-id.ts'
import { getPaymentFor } from './queries.ts'
import { startPayment } from './start.ts'
import { findPayWays } from './ways.ts'

export const paymentRoutes = [
  on(contract.listPayWays, async ({ query, house }) => ({ items: await findPayWays(house, query.currency) })),
  on(contract.getPayment, ({ params, reader, actor }) => getPaymentFor(reader, params.paymentId, actor)),
  on(contract.startPayment, async ({ params, body, house, actor, reader, request }) => {
    const { provider, method, back = '/', openId } = body
    const own = house.config.NIGHTMARKET_PUBLIC_URL ?? `${request.protocol}://${request.host}`
    await startPayment(house, actor, params.paymentId, {
      provider,
      method,
      noticeUrl: (await providersOf(house).noticeUrl(provider, own)) ?? '',
      backUrl: `${own}${back}`,
      buyerAddress: request.ip,
      openId: method === 'jsapi' ? await openIdFor(reader, actor.id, openId) : undefined,
    })
    return getPaymentFor(reader, params.paymentId, actor)
  }),
]
