import './facts.ts'
import { contributeToPeople } from '#domains/identity/index'
import { describeTraces } from '#domains/sharing/index'
import type { Domain, Doors } from '#platform/domain'
import type { House } from '#platform/house'
import { paymentBooks } from './books/invariants.ts'
import { bookRoutes } from './books/routes.ts'
import { startJobs } from './jobs.ts'
import { findAccountTraces } from './payer/traces.ts'
import { paymentsPerson } from './payment/person.ts'
import { paymentRoutes } from './payment/routes.ts'
import { providersOf } from './provider/providers.ts'
import { providerRoutes } from './provider/setting/routes.ts'
import { reconciliationRoutes } from './reconciliation/routes.ts'
import { mountPayments, startPayments } from './runtime.ts'

export { findKept, type KeptSums, sumKept } from './books/invariants.ts'
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
describeTraces('payments', findAccountTraces)

export const payments = {
  name: 'payments',
  routes: [...bookRoutes, ...providerRoutes, ...reconciliationRoutes, ...paymentRoutes],
  books: paymentBooks,
  async start(house: House) {
    await startJobs(house)
    return startPayments(house)
  },
  mount: mountPayments,
  async opened(house: House, doors: Doors) {
    providersOf(house).door = doors.http
    return async () => {}
  },
} as const satisfies Domain
