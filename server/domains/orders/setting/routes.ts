import * as contract from '#contracts/orders'
import { on } from '#platform/http'
import { reading } from '../tables.ts'
import { changeSettings, readSettings } from './keep.ts'

export const settingRoutes = [
  on(contract.getOrderSettings, ({ reader }) => readSettings(reading(reader))),
  on(contract.changeOrderSettings, ({ body, perform }) => perform((work) => changeSettings(work, body))),
]
