import { join } from 'node:path'

import type { PayMethod, ProviderId } from '#contracts/payments'
import type { PaymentsHouse } from '../house.ts'
import { refuse } from '../refusals.ts'
import { type ReachedSandbox, reachSandbox } from '../sandbox/reach.ts'
import { inSandbox } from './in-sandbox.ts'
import { inLane } from './lane.ts'
import { makeProvider } from './make.ts'
import { withHashedPayer } from './payer.ts'
import type { Provider } from './port.ts'
import { sandboxProvider } from './sandbox/sandbox.ts'
import { type KnownSetting, readSettings } from './setting/queries.ts'

/** The payment services of one running house. */
export interface Providers {
  /** Undefined in a house without one. */
  readonly sandbox: ReachedSandbox | undefined
  /** Where this house can be reached from its own machine, once it serves. */
  door: string | undefined
  settings(): Promise<readonly KnownSetting[]>
  /** The provider, also one that is no longer offered, for what was paid with it; undefined when it is not set up. */
  find(id: ProviderId): Promise<Provider | undefined>
  /** Whether it was asked for before, and so is there without any ado. */
  isMade(id: ProviderId): boolean
  /** The provider, when it is offered for this method; refuses others. */
  offered(id: ProviderId, method: PayMethod): Promise<Provider>
  /** Where its notices reach us: from outside, or for what the sandbox plays from this machine. */
  noticeUrl(id: ProviderId, own?: string): Promise<string | undefined>
  /** Has the settings read again. */
  forget(): void
  close(): Promise<void>
}

const known = new WeakMap<object, Providers>()
/** Another node's changes are seen after so long. */
const rememberedMs = 5_000

/** The providers of a house, made when first asked for. */
export function providersOf(house: PaymentsHouse): Providers {
  // A house is passed on as copies that share their database.
  const before = known.get(house.db)
  if (before) return before
  const providers = createProviders(house)
  known.set(house.db, providers)
  return providers
}

function sandboxOf({ config, secrets }: PaymentsHouse): ReachedSandbox | undefined {
  if ((config.NIGHTMARKET_SANDBOX ?? config.NIGHTMARKET_DEMO) === 'off') return undefined
  const key = secrets.key('payments.sandbox').toString('hex')
  const folder = config.dataFolder && join(config.dataFolder, 'payment-sandbox')
  return reachSandbox({ port: 0, key, folder })
}

function createProviders(house: PaymentsHouse): Providers {
  const sandbox = sandboxOf(house)
  const made = new Map<string, Promise<Provider | undefined>>()
  let read: { settings: Promise<readonly KnownSetting[]>; until: number } | undefined

  function settings(): Promise<readonly KnownSetting[]> {
    const now = house.clock.monotonicMs()
    if (read && read.until > now) return read.settings
    const next = readSettings(house, sandbox !== undefined)
    next.catch(() => providers.forget())
    read = { settings: next, until: now + rememberedMs }
    return next
  }

  async function find(id: ProviderId): Promise<Provider | undefined> {
    const setting = (await settings()).find((one) => one.id === id)
    if (!setting) return undefined
    const version = `${id} ${setting.mode} ${setting.version}`
    const before = made.get(version)
    if (before) return before
    const provider = make(setting, sandbox).then((found) => found && withHashedPayer(found, house.secrets))
    provider.catch(() => made.delete(version))
    made.set(version, provider)
    return provider
  }

  const providers: Providers = {
    sandbox,
    door: undefined,
    settings,
    find,
    isMade: (id) => [...made.keys()].some((version) => version.startsWith(`${id} `)),
    async offered(id, method) {
      const setting = (await settings()).find((one) => one.id === id)
      const provider = setting?.isOffered ? await find(id) : undefined
      if (!provider?.methods.includes(method)) throw refuse.wayNotOffered({ provider: id, method })
      return provider
    },
    async noticeUrl(id, own) {
      const setting = (await settings()).find((one) => one.id === id)
      const outside = house.config.NIGHTMARKET_PUBLIC_URL ?? own
      const base = setting?.mode === 'sandbox' ? (providers.door ?? own) : outside
      return base && `${base}/api/payments/notices/${id}`
    },
    forget() {
      read = undefined
    },
    async close() {
      await sandbox?.close()
    },
  }
  return providers
}

async function make({ id, mode, fields }: KnownSetting, sandbox: ReachedSandbox | undefined) {
  if (mode === 'live') {
    const provider = id === 'sandbox' ? undefined : await makeProvider(id, fields())
    return provider && inLane(provider)
  }
  if (!sandbox) return undefined
  const address = await sandbox.address()
  const played =
    id === 'sandbox' ? sandboxProvider(sandbox) : await makeProvider(id, { ...(await sandbox.keys())[id], address })
  return played && inLane(inSandbox(played, address, sandbox.tellEndpoint))
}
