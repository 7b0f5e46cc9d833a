import type { Work } from '#platform/work'
import { shop } from '../conversation.ts'
import type { NewMessage } from '../say.ts'
import { type Company, shownMessage } from '../shown.ts'
import { tellMailboxes } from '../tell.ts'

/** Tells the mailboxes of each conversation what was said in it, as one entry a conversation. */
export function tellSaid(work: Work, messages: readonly NewMessage[], company: Company): void {
  for (const said of Map.groupBy(messages, ({ conversation }) => conversation.id).values()) {
    const { conversation } = said.at(-1) ?? {}
    if (!conversation) continue
    const body = { conversationId: conversation.id, upTo: conversation.seq }
    const authors = new Map(said.map(({ draft: { actor } }) => [actor.id, { id: actor.id, name: actor.name }]))
    tellMailboxes(work, conversation, 'messages-said', body, (side) => {
      const own = side === shop ? { ...company, authors } : company
      return { ...body, messages: said.map(({ row }) => shownMessage(row, own)) }
    })
  }
}
