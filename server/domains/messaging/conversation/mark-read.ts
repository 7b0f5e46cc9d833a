import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { shop } from './conversation.ts'
import { lockConversation, sideOf } from './load.ts'
import { countUnread } from './queries.ts'
import { quietRead } from './tell/ring.ts'
import { tellMailboxes } from './tell.ts'

/** Says how far the actor's side has read; never goes back, and never beyond what was said. */
export async function markRead(
  work: Work,
  conversationId: string,
  seq: number,
): Promise<{ readSeq: number; unread: number }> {
  const tx = writing(work)
  const conversation = await lockConversation(work, conversationId)
  const side = await sideOf(work.tx, conversation, work.actor)
  const upTo = Math.min(seq, conversation.seq)
  const moved = await tx
    .updateTable('messaging.member')
    .set({ read_seq: upTo })
    .where('conversation_id', '=', conversation.id)
    .where('side', '=', side)
    .where('read_seq', '<', upTo)
    .returning('read_seq')
    .executeTakeFirst()
  if (moved && side !== shop) await quietRead(work, conversation.id, side)
  // A request is read unseen: whoever asked learns of it by an answer.
  if (moved && conversation.standing === 'open')
    tellMailboxes(work, conversation, 'conversation-read', { conversationId: conversation.id, side, seq: upTo })
  return countUnread(tx, conversation.id, side)
}
