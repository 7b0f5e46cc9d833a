import { listRules, putRule, removeRule } from '#contracts/moderation'
import { defaultLimit, pageOf } from '#kernel/page'
import { on } from '#platform/http'
import { reading } from '../tables.ts'
import { putRule as putOnList, removeRule as takeOff } from './change.ts'
import { findRules, type RuleRow } from './queries.ts'

const shown = ({ added_at, added_by, ...row }: RuleRow) => ({ ...row, addedAt: added_at, addedBy: added_by })

export const ruleRoutes = [
  on(listRules, async ({ query, reader }) => {
    const limit = query.limit ?? defaultLimit
    return pageOf(await findRules(reading(reader), query, limit + 1), limit, shown, (row) => row.id)
  }),
  on(putRule, async ({ body, perform }) => shown(await perform((work) => putOnList(work, body)))),
  on(removeRule, async ({ params, perform }) => {
    await perform((work) => takeOff(work, params.ruleId))
    return {}
  }),
]
