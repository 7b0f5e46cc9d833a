import type { PayWay } from '#contracts/payments'
import type { PaymentsHouse } from '../house.ts'
import { providersOf } from '../provider/providers.ts'

/** The ways that are offered for a currency, real ones first. */
export async function findPayWays(house: PaymentsHouse, currency: string): Promise<PayWay[]> {
  const providers = providersOf(house)
  const ways: PayWay[] = []
  for (const { id, mode, isOffered } of await providers.settings()) {
    if (!isOffered) continue
    const provider = await providers.find(id).catch((error: unknown) => {
      house.log.warn({ err: error, provider: id }, 'a provider cannot be offered')
      return undefined
    })
    if (!provider || (provider.currencies && !provider.currencies.includes(currency))) continue
    // Inside WeChat only its own page can pay, and it starts that itself.
    const methods = provider.methods.filter((method) => method !== 'jsapi')
    ways.push({ provider: id, methods, isSandbox: mode === 'sandbox' })
  }
  return ways.sort((one, other) => Number(one.provider === 'sandbox') - Number(other.provider === 'sandbox'))
}
