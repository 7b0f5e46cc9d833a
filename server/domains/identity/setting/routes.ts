import * as contract from '#contracts/platform/house'
import type { House } from '#platform/house'
import { type MountedRoute, on } from '#platform/http'
import { refuse } from '../refusals.ts'
import { reading } from '../tables.ts'
import { changeRules, dropProvider, keepProvider } from './change.ts'
import { providerOf } from './provider.ts'
import { readRules, shownSettings } from './queries.ts'

export const settingRoutes: MountedRoute[] = [
  on(contract.getSettings, async ({ house }) => shownSettings(await rulesOf(house))),
  on(contract.changeSettings, async ({ house, body, perform }) => {
    await perform((work) => changeRules(work, body, house))
    return shownSettings(await rulesOf(house))
  }),
  on(contract.setProvider, async ({ house, params, body, perform }) => {
    checkOwn(house, params.providerId)
    await perform((work) => keepProvider(work, params.providerId, body, house.secrets.key('identity.provider')))
    return shownSettings(await rulesOf(house))
  }),
  on(contract.removeProvider, async ({ house, params, perform }) => {
    checkOwn(house, params.providerId)
    await perform((work) => dropProvider(work, params.providerId, house))
    return shownSettings(await rulesOf(house))
  }),
]

function rulesOf({ db, config, secrets }: House) {
  return readRules(reading(db), config, secrets)
}

/** The provider of the environment is changed there. */
function checkOwn({ config }: House, providerId: string): void {
  if (providerOf(config)?.id === providerId) throw refuse.setByEnvironment()
}
