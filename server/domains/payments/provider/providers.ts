import type { PayMethod, ProviderId } from '#contracts/payments'
import type { PaymentsHouse } from '../house.ts'
import { refuse } from '../refusals.ts'
import { keepSandboxRunning } from '../sandbox/keep-running.ts'
import type { Provider } from './port.ts'
import { sandboxProvider } from './sandbox.ts'

/** The payment services of one running house. */
export interface Providers {
  /** The provider, when it is offered for this method; refuses others. */
  offered(id: ProviderId, method: PayMethod): Promise<Provider>
  close(): Promise<void>
}

const known = new WeakMap<object, Providers>()

/** The providers of a house, made when first asked for. */
export function providersOf(house: PaymentsHouse): Providers {
  // A house is passed on as copies that share their database.
  const before = known.get(house.db)
  if (before) return before
  const providers = createProviders(house)
  known.set(house.db, providers)
  return providers
}

function createProviders({ config, secrets }: PaymentsHouse): Providers {
  const key = secrets.key('payments.sandbox').toString('hex')
  const sandbox = keepSandboxRunning({ port: 0, key })
  const hasSandbox = (config.NIGHTMARKET_SANDBOX ?? config.NIGHTMARKET_DEMO) === 'on'
  const all: Provider[] = hasSandbox ? [sandboxProvider({ address: sandbox.address, key })] : []
  return {
    async offered(id, method) {
      const provider = all.find((one) => one.id === id)
      if (!provider?.methods.includes(method)) throw refuse.wayNotOffered({ provider: id, method })
      return provider
    },
    close: sandbox.close,
  }
}
