import * as wire from '#contracts/messaging'
import { readingIdentity, readTimeZone } from '#domains/identity/index'
import { on } from '#platform/http'
import { listAgents, setOwnAgent } from './agent/keep.ts'
import { listCanned, putCanned, removeCanned } from './canned/keep.ts'
import { caseRoutes } from './case/routes.ts'
import { figuresAsCsv } from './figure/csv.ts'
import { readFigures } from './figure/read.ts'
import { changeRules, readRules } from './setting/rules.ts'

const span = (query: { from: string; until: string }) => [new Date(query.from), new Date(query.until)] as const

export const serviceRoutes = [
  ...caseRoutes,
  on(wire.listAgents, async ({ reader }) => ({ items: await listAgents(reader) })),
  on(wire.setOwnAgent, async ({ body, perform }) => {
    await perform((work) => setOwnAgent(work, body))
    return {}
  }),
  on(wire.listCanned, async ({ query, reader }) => ({ items: await listCanned(reader, query.search) })),
  on(wire.putCanned, async ({ params, body, perform }) => {
    await perform((work) => putCanned(work, params.cannedId, body))
    return {}
  }),
  on(wire.removeCanned, async ({ params, perform }) => {
    await perform((work) => removeCanned(work, params.cannedId))
    return {}
  }),
  on(wire.getServiceRules, async ({ reader }) => {
    return { rules: await readRules(reader), timeZone: await readTimeZone(readingIdentity(reader)) }
  }),
  on(wire.changeServiceRules, async ({ body, perform }) => {
    await perform((work) => changeRules(work, body))
    return {}
  }),
  on(wire.readServiceFigures, ({ query, reader }) => readFigures(reader, ...span(query))),
  on(wire.exportServiceFigures, async ({ query, reader, reply }) => {
    reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="service.csv"')
    return figuresAsCsv(await readFigures(reader, ...span(query)))
  }),
]
