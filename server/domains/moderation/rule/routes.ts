import { exportRules, listRules, putRule, removeRule, tryText } from '#contracts/moderation'
import { defaultLimit, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import { on } from '#platform/http'
import { currentLists } from '../screen/lists.ts'
import { judgementOf, readText } from '../screen/read-text.ts'
import { reading } from '../tables.ts'
import { putRule as putOnList, removeRule as takeOff } from './change.ts'
import { rulesAsCsv } from './csv.ts'
import { findRules, type RuleRow } from './queries.ts'

const exportedRows = 10_000

const shown = ({ added_at, added_by, ...row }: RuleRow) => ({ ...row, addedAt: added_at, addedBy: added_by })

export const ruleRoutes = [
  on(listRules, async ({ query, reader }) => {
    const limit = query.limit ?? defaultLimit
    return pageOf(await findRules(reading(reader), query, limit + 1), limit, shown, (row) => row.id)
  }),
  on(putRule, async ({ body, perform }) => shown(await perform((work) => putOnList(work, body)))),
  on(exportRules, async ({ query, reader, reply }) => {
    reply.header('content-disposition', 'attachment; filename="rules.csv"').type('text/csv; charset=utf-8')
    return rulesAsCsv(await findRules(reading(reader), query, exportedRows))
  }),
  on(tryText, async ({ body, reader }) => {
    const { listed, guessed, text } = readText(await currentLists(reading(reader)), body.text)
    const reasons = [...listed, ...guessed]
    const { verdict, score } = judgementOf(reasons)
    return {
      verdict,
      score,
      text,
      reasons: reasons.map(({ code, weight, values }) => present({ code, weight, values })),
    }
  }),
  on(removeRule, async ({ params, perform }) => {
    await perform((work) => takeOff(work, params.ruleId))
    return {}
  }),
]
