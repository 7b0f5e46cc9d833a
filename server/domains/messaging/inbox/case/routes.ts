import type { FastifyReply } from 'fastify'

import * as wire from '#contracts/messaging'
import { defaultLimit, pageOf } from '#kernel/page'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import { findAuthors } from '../../conversation/authors.ts'
import { findConversation } from '../../conversation/load.ts'
import { readCompany, shownMessage } from '../../conversation/shown.ts'
import { findPeopleNamed } from '../../people.ts'
import { findPlace } from '../../place/place.ts'
import { refuse } from '../../refusals.ts'
import { reading } from '../../tables.ts'
import { answerByVoice, claimCase, handOver, noteCase, reopenCase, snoozeCase, tagCase } from './acts.ts'
import { casesAsCsv, historyAsCsv } from './csv.ts'
import { mergeCases } from './merge.ts'
import { countCases, findCases, findParts, readCasePlace, writeCasePlace } from './queries.ts'
import { rateService, solveCase } from './solve.ts'
import { findEvents, viewCases } from './view.ts'

const exportMost = 10_000

async function getCase(db: Database, id: string) {
  const conversation = await findConversation(reading(db), id)
  const [found] = conversation ? await findCases(db, { id: conversation.id }, 1) : []
  const [view] = found ? await viewCases(db, [found]) : []
  if (!view) throw refuse.unknownConversation()
  return view
}

function asCsv(reply: FastifyReply, name: string): void {
  reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name}.csv"`)
}

export const caseRoutes = [
  on(wire.listCases, async ({ query, reader, actor }) => {
    const { limit = defaultLimit, view, search, tag, personId, after } = query
    const personIds = personId ? [personId] : search ? await findPeopleNamed(reader, search) : undefined
    const filter = { view, agentId: actor.id, personIds, tag, after: readCasePlace(after) }
    const rows = await findCases(reader, filter, limit + 1)
    const { items, ...rest } = pageOf(rows, limit, (row) => row, writeCasePlace)
    return { items: await viewCases(reader, items), ...rest }
  }),
  on(wire.countCases, ({ reader, actor, now }) => countCases(reader, actor.id, now)),
  on(wire.listPlaceCases, async ({ params, query, reader, actor }) => {
    const place = { kind: params.placeKind, id: params.placeId }
    const mayAnswer = await findPlace(place.kind)?.mayAnswer(reader, place.id, actor)
    if (!mayAnswer && !actor.may.has('service.answer')) throw refuse.unknownPlace()
    const { limit = defaultLimit, after } = query
    const rows = await findCases(reader, { place, after: readCasePlace(after) }, limit + 1)
    const { items, ...rest } = pageOf(rows, limit, (row) => row, writeCasePlace)
    return { items: await viewCases(reader, items), ...rest }
  }),
  on(wire.getCase, async ({ params, reader }) => {
    const view = await getCase(reader, params.conversationId)
    return { case: view, events: await findEvents(reader, view.conversationId) }
  }),
  on(wire.exportCase, async ({ params, reader, reply }) => {
    const view = await getCase(reader, params.conversationId)
    const parts = await findParts(reader, [view.conversationId])
    const ids = [...parts.map((part) => part.id), view.conversationId]
    const rows = await reading(reader)
      .selectFrom('messaging.message')
      .selectAll()
      .where('conversation_id', 'in', ids)
      .orderBy('at')
      .orderBy('seq')
      .execute()
    const company = { ...(await readCompany(reader, rows)), authors: await findAuthors(reader, rows) }
    const messages = rows.map((row) => shownMessage(row, company))
    asCsv(reply, `conversation-${view.conversationId}`)
    return historyAsCsv(messages, await findEvents(reader, view.conversationId), view.person.name)
  }),
  on(wire.exportCases, async ({ query, reader, actor, reply }) => {
    const rows = await findCases(reader, { view: query.view, agentId: actor.id }, exportMost)
    asCsv(reply, 'conversations')
    return casesAsCsv(await viewCases(reader, rows))
  }),
  on(wire.claimCase, async ({ params, perform }) => {
    await perform((work) => claimCase(work, params.conversationId))
    return {}
  }),
  on(wire.handOverCase, async ({ params, body, perform }) => {
    await perform((work) => handOver(work, params.conversationId, body))
    return {}
  }),
  on(wire.solveCase, async ({ params, body, perform }) => {
    await perform((work) => solveCase(work, params.conversationId, body.seq))
    return {}
  }),
  on(wire.reopenCase, async ({ params, perform }) => {
    await perform((work) => reopenCase(work, params.conversationId))
    return {}
  }),
  on(wire.snoozeCase, async ({ params, body, perform }) => {
    await perform((work) => snoozeCase(work, params.conversationId, new Date(body.until)))
    return {}
  }),
  on(wire.noteCase, async ({ params, body, perform }) => {
    await perform((work) => noteCase(work, params.conversationId, body.text))
    return {}
  }),
  on(wire.tagCase, async ({ params, body, perform }) => {
    await perform((work) => tagCase(work, params.conversationId, body.tags))
    return {}
  }),
  on(wire.mergeCases, async ({ params, body, perform }) => {
    await perform((work) => mergeCases(work, params.conversationId, body.intoId))
    return {}
  }),
  on(wire.answerByVoice, async ({ params, body, perform }) => {
    await perform((work) => answerByVoice(work, params.conversationId, body.seq))
    return {}
  }),
  on(wire.rateService, async ({ params, body, perform }) => {
    await perform((work) => rateService(work, params.conversationId, body.score, body.comment ?? ''))
    return {}
  }),
]
