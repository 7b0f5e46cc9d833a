import './facts.ts'
import { contributeToPeople } from '#domains/identity/index'
import type { Domain } from '#platform/domain'
import type { House } from '#platform/house'
import { paymentsPerson } from './payment/person.ts'
import { paymentRoutes } from './payment/routes.ts'
import { providersOf } from './provider/providers.ts'

export { closePayment } from './payment/close.ts'
export { type NewPayment, openPayment } from './payment/open.ts'
export {
  type IncomingPayment,
  type OutgoingRefund,
  type Payable,
  type PayableRef,
  registerPayable,
} from './payment/payable.ts'
export { findPayments, type PaymentSummary } from './payment/queries.ts'
export { startPayment } from './payment/start.ts'
export { type RefundWish, requestRefund } from './refund/request.ts'

contributeToPeople(paymentsPerson)

export const payments = {
  name: 'payments',
  routes: paymentRoutes,
  async start(house: House) {
    return () => providersOf(house).close()
  },
} as const satisfies Domain
