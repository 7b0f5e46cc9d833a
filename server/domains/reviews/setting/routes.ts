import * as contract from '#contracts/reviews'
import { on } from '#platform/http'
import { reading } from '../tables.ts'
import { changeSettings, readSettings } from './keep.ts'

export const settingRoutes = [
  on(contract.getReviewSettings, ({ reader }) => readSettings(reading(reader))),
  on(contract.changeReviewSettings, ({ body, perform }) => perform((work) => changeSettings(work, body))),
]
