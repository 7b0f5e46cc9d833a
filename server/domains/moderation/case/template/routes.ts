import * as wire from '#contracts/moderation'
import { defaultLimit, pageOf } from '#kernel/page'
import { present } from '#kernel/present'
import { on } from '#platform/http'
import { reading } from '../../tables.ts'
import { addTemplate, changeTemplate, turnTemplate } from './keep.ts'
import { findTemplates, type TemplateRow } from './queries.ts'

const shown = ({ id, decision, rule, minutes, answer, place, archived_at }: TemplateRow) =>
  present({ id, decision, rule, minutes: minutes ?? undefined, answer, place, isArchived: archived_at !== null })

export const templateRoutes = [
  on(wire.listTemplates, async ({ query, reader }) => {
    const limit = query.limit ?? defaultLimit
    return pageOf(await findTemplates(reading(reader), query, limit + 1), limit, shown, (row) => row.id)
  }),
  on(wire.addTemplate, async ({ body, perform }) => shown(await perform((work) => addTemplate(work, body)))),
  on(wire.changeTemplate, async ({ params, body, perform }) =>
    shown(await perform((work) => changeTemplate(work, params.templateId, body))),
  ),
  on(wire.archiveTemplate, async ({ params, perform }) => {
    await perform((work) => turnTemplate(work, params.templateId, true))
    return {}
  }),
  on(wire.restoreTemplate, async ({ params, perform }) => {
    await perform((work) => turnTemplate(work, params.templateId, false))
    return {}
  }),
]
