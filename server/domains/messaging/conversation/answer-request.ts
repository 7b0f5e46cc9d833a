import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'
import { lockConversation, sideOf } from './load.ts'
import { tellMailboxes } from './tell.ts'

/** Accepts a request that waits for the actor, or declines it; a declined one may still be accepted later. */
export async function answerRequest(work: Work, conversationId: string, accept: boolean): Promise<void> {
  const tx = writing(work)
  const conversation = await lockConversation(work, conversationId)
  const side = await sideOf(work.tx, conversation, work.actor)
  const standing = accept ? 'open' : 'declined'
  if (conversation.standing === standing) return
  if (conversation.standing === 'open' || conversation.asked_by === side) throw refuse.noRequest()
  await tx.updateTable('messaging.conversation').set({ standing }).where('id', '=', conversation.id).execute()
  // A no is told to nobody; whoever asked sees a request that waits.
  if (accept) tellMailboxes(work, conversation, 'conversation-changed', { conversationId: conversation.id })
  work.record('messaging.request-answered', {
    conversationId: conversation.id,
    askedBy: conversation.asked_by ?? '',
    personId: side,
    accepted: accept,
  })
}
