import * as wire from '#contracts/partners'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import type { Actor } from '#platform/work'
import { judgeDeliverable, submitDeliverable } from './deliver.ts'
import { changeCooperation, draftCooperation } from './draft.ts'
import { findCooperations } from './queries.ts'
import { readCooperation } from './read.ts'
import { answerCooperation, closeCooperation, offerCooperation } from './turn.ts'

interface Asked {
  readonly reader: Database
  readonly actor: Actor
  readonly now: Date
}
const shown = (id: string, { reader, actor, now }: Asked) => readCooperation(reader, id, actor, now)

export const cooperationRoutes = [
  on(wire.listCooperations, ({ query, reader, now }) => findCooperations(reader, query, now)),
  on(wire.listOwnCooperations, ({ query, reader, actor, now }) =>
    findCooperations(reader, { ...query, kolId: actor.id, isOffered: true }, now),
  ),
  on(wire.getCooperation, (asked) => shown(asked.params.cooperationId, asked)),
  on(wire.draftCooperation, async ({ body, perform, ...asked }) =>
    shown(await perform((work) => draftCooperation(work, body.kolId, body.draft)), asked),
  ),
  on(wire.changeCooperation, async ({ params: { cooperationId }, body, perform, ...asked }) => {
    await perform((work) => changeCooperation(work, cooperationId, body.version, body.draft))
    return shown(cooperationId, asked)
  }),
  on(wire.offerCooperation, async ({ params: { cooperationId }, perform, ...asked }) => {
    await perform((work) => offerCooperation(work, cooperationId))
    return shown(cooperationId, asked)
  }),
  on(wire.answerCooperation, async ({ params: { cooperationId }, body, perform, ...asked }) => {
    await perform((work) => answerCooperation(work, cooperationId, body))
    return shown(cooperationId, asked)
  }),
  on(wire.closeCooperation, async ({ params: { cooperationId }, body, perform, ...asked }) => {
    await perform((work) => closeCooperation(work, cooperationId, body))
    return shown(cooperationId, asked)
  }),
  on(wire.submitDeliverable, async ({ params: { cooperationId, deliverableId }, body, perform, ...asked }) => {
    await perform((work) => submitDeliverable(work, cooperationId, deliverableId, body))
    return shown(cooperationId, asked)
  }),
  on(wire.judgeDeliverable, async ({ params: { cooperationId, deliverableId }, body, perform, ...asked }) => {
    await perform((work) => judgeDeliverable(work, cooperationId, deliverableId, body))
    return shown(cooperationId, asked)
  }),
]
