import { addPushDevice, changeNoticeSettings, getNoticeSettings, removePushDevice } from '#contracts/messaging'
import type { Database } from '#platform/db/database'
import type { House } from '#platform/house'
import { on } from '#platform/http'
import { addDevice, removeDevice } from './device.ts'
import { houseKeys } from './keys.ts'
import { changeSettings, findSettings } from './settings.ts'

async function shown(db: Database, personId: string, house: House) {
  return { ...(await findSettings(db, personId)), pushKey: (await houseKeys(house)).publicKey }
}

export const pushRoutes = [
  on(getNoticeSettings, ({ reader, actor, house }) => shown(reader, actor.id, house)),
  on(changeNoticeSettings, async ({ body, actor, perform, house }) => {
    await perform((work) => changeSettings(work, body))
    return shown(house.db, actor.id, house)
  }),
  on(addPushDevice, ({ body, perform, house }) =>
    perform((work) => addDevice(work, body, house.config.NIGHTMARKET_PRIVATE_FETCH === 'on')),
  ),
  on(removePushDevice, async ({ params, perform }) => {
    await perform((work) => removeDevice(work, params.deviceId))
    return {}
  }),
]
