import type { listPayments, PaymentState, ProviderId } from '#contracts/payments'
import type { QueryOf } from '#contracts/route'

export const states: readonly PaymentState[] = ['open', 'paid', 'closed']
export const providerIds: readonly ProviderId[] = ['stripe', 'wechat', 'alipay', 'sandbox']

export function isState(value: string | undefined): value is PaymentState {
  return states.some((state) => state === value)
}

export function isProvider(value: string | undefined): value is ProviderId {
  return providerIds.some((id) => id === value)
}

/** The filters of the address as the route takes them; what is not one of them is left out. */
export function filterOf(q: string, filters: Readonly<Record<string, string>>): QueryOf<typeof listPayments> {
  const { state, provider, attention } = filters
  return {
    ...(q && { text: q }),
    ...(isState(state) && { state }),
    ...(isProvider(provider) && { provider }),
    ...(attention === 'true' && { attention: true }),
  }
}
