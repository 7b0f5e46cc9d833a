import * as wire from '#contracts/messaging'
import { defaultLimit, pageOf } from '#kernel/page'
import type { Database } from '#platform/db/database'
import { on } from '#platform/http'
import { findPeopleNamed } from '../people.ts'
import { refuse } from '../refusals.ts'
import { runtimeOf } from '../runtime.ts'
import { reading } from '../tables.ts'
import { answerRequest } from './answer-request.ts'
import { findAuthors } from './authors.ts'
import { shop } from './conversation.ts'
import { findConversation, getConversationFor } from './load.ts'
import { markRead } from './mark-read.ts'
import { openConversation, shopPlace } from './open.ts'
import { countAllUnread, findMessages, findOwn, readListPlace, searchOwn, writeListPlace } from './queries.ts'
import { removeMessage } from './remove.ts'
import { readCompany, shownMessage } from './shown.ts'
import { findParties, viewConversations } from './view.ts'

async function viewOne(db: Database, id: string, side: string) {
  const [view] = await viewConversations(db, side, await findOwn(reading(db), { side, id }, 1))
  if (!view) throw refuse.unknownConversation()
  return view
}

export const conversationRoutes = [
  on(wire.openConversation, async ({ body, perform, reader, actor }) => {
    const wanted =
      'personId' in body ? body : { place: 'showId' in body ? { kind: 'show', id: body.showId } : shopPlace }
    return viewOne(reader, await perform((work) => openConversation(work, wanted)), actor.id)
  }),
  on(wire.listConversations, async ({ query, reader, actor }) => {
    const { limit = defaultLimit, requests = false, search } = query
    const personIds = search ? await findPeopleNamed(reader, search) : undefined
    const filter = { side: actor.id, requests, personIds, after: readListPlace(query.after) }
    const rows = await findOwn(reading(reader), filter, limit + 1)
    const { items, ...rest } = pageOf(rows, limit, (row) => row, writeListPlace)
    return { items: await viewConversations(reader, actor.id, items), ...rest }
  }),
  on(wire.countUnread, ({ reader, actor }) => countAllUnread(reading(reader), actor.id)),
  on(wire.getConversation, async ({ params, reader, actor }) => {
    const { conversation, side } = await getConversationFor(reader, params.conversationId, actor)
    return viewOne(reader, conversation.id, side)
  }),
  on(wire.listMessages, async ({ params, query, reader, actor }) => {
    const tables = reading(reader)
    const { conversation, side } = await getConversationFor(reader, params.conversationId, actor)
    const rows = await findMessages(tables, conversation.id, query, query.limit ?? defaultLimit)
    const company = await readCompany(reader, rows)
    const authors = side === shop ? await findAuthors(reader, rows) : undefined
    const shown = { ...company, ...(authors && { authors }) }
    return { items: rows.map((row) => shownMessage(row, shown)), seq: conversation.seq }
  }),
  on(wire.sayMessage, async ({ params, body, actor, house }) => {
    const { conversationId } = params
    return runtimeOf(house).say({ conversationId, actor, ...body, text: body.text ?? '' })
  }),
  on(wire.removeMessage, async ({ params, perform, house }) => {
    const { message, pictureKey } = await perform((work) => removeMessage(work, params.conversationId, params.seq))
    if (pictureKey) await house.storage.remove(pictureKey)
    return message
  }),
  on(wire.markRead, ({ params, body, perform }) => perform((work) => markRead(work, params.conversationId, body.seq))),
  on(wire.answerRequest, async ({ params, body, perform }) => {
    await perform((work) => answerRequest(work, params.conversationId, body.accept))
    return {}
  }),
  on(wire.searchMessages, async ({ query, reader, actor }) => {
    const tables = reading(reader)
    const { limit = defaultLimit, after, search } = query
    const rows = await searchOwn(tables, actor.id, search, after, limit + 1)
    const company = await readCompany(reader, rows)
    const conversations = await Promise.all(
      [...new Set(rows.map((row) => row.conversation_id))].map((id) => findConversation(tables, id)),
    )
    const parties = await findParties(
      reader,
      actor.id,
      conversations.flatMap((row) => row ?? []),
    )
    return pageOf(
      rows,
      limit,
      (row) => ({ message: shownMessage(row, company), with: parties.get(row.conversation_id) ?? { kind: 'shop' } }),
      (row) => row.id,
    )
  }),
]
