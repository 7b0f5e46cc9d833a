import * as contract from '#contracts/payments'
import { present } from '#kernel/present'
import type { House } from '#platform/house'
import { on } from '#platform/http'
import { refuse } from '../../refusals.ts'
import { ProviderFault } from '../port.ts'
import { type Providers, providersOf } from '../providers.ts'
import { changeProvider } from './change.ts'
import type { KnownSetting } from './queries.ts'
import { settingFields } from './setting.ts'

export const providerRoutes = [
  on(contract.listProviders, async ({ house }) => {
    const providers = providersOf(house)
    const settings = await providers.settings()
    const items = await Promise.all(settings.map((setting) => shown(house, providers, setting)))
    return { items, hasSandbox: providers.sandbox !== undefined }
  }),
  on(contract.setPaymentProvider, async ({ params, body, perform, house }) => {
    await perform((work) => changeProvider(work, house.secrets, params.providerId, body))
    const providers = providersOf(house)
    providers.forget()
    return shown(house, providers, await settingOf(providers, params.providerId))
  }),
  on(contract.testPaymentProvider, async ({ params, house }) => {
    try {
      const provider = await providersOf(house).find(params.providerId)
      if (!provider) return { works: false, fault: 'It is not set up.' }
      await provider.test()
      return { works: true }
    } catch (error) {
      if (error instanceof ProviderFault) return { works: false, fault: error.message }
      house.log.warn({ err: error, provider: params.providerId }, 'a provider could not be tested')
      return { works: false, fault: 'Its keys cannot be used.' }
    }
  }),
  on(contract.getSandbox, ({ house }) => sandboxOf(house).mischief()),
  on(contract.setSandbox, ({ body, house }) => sandboxOf(house).mischief(body)),
]

function sandboxOf(house: House) {
  const { sandbox } = providersOf(house)
  if (!sandbox) throw refuse.noSandbox()
  return sandbox
}

async function settingOf(providers: Providers, id: string): Promise<KnownSetting> {
  const setting = (await providers.settings()).find((one) => one.id === id)
  if (!setting) throw refuse.wayNotOffered({ provider: id })
  return setting
}

async function shown({ log }: House, providers: Providers, setting: KnownSetting) {
  const provider = await providers.find(setting.id).catch((error: unknown) => {
    log.warn({ err: error, provider: setting.id }, 'a provider cannot be used as it is set up')
    return undefined
  })
  return present({
    id: setting.id,
    mode: setting.mode,
    isOffered: setting.isOffered,
    isReady: provider !== undefined,
    methods: [...(provider?.methods ?? [])],
    noticeUrl: setting.id === 'sandbox' ? undefined : await providers.noticeUrl(setting.id),
    fields: settingFields[setting.id].map(({ name, isSecret, isOptional = false, isLong = false }) =>
      present({
        name,
        isSecret,
        isOptional,
        isLong,
        isSet: isSecret ? setting.secretsSet.includes(name) : setting.shown[name] !== undefined,
        value: isSecret ? undefined : setting.shown[name],
      }),
    ),
  })
}
