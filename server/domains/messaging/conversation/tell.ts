import { type MailboxEntries, mailboxOf, shopMailbox } from '#contracts/messaging'
import type { Work } from '#platform/work'
import { findPlace } from '../place/place.ts'
import { shop } from './conversation.ts'
import { type ConversationRow, sidesOf } from './load.ts'

/** The rooms of those who read a conversation, each with the side they read it from. */
export function roomsOf(conversation: ConversationRow): { roomId: string; side: string }[] {
  const people = sidesOf(conversation).filter((side) => side !== shop)
  const own = people.map((personId) => ({ roomId: mailboxOf(personId), side: personId }))
  if (conversation.kind === 'direct') return own
  const desk = findPlace(conversation.place_kind ?? '')?.roomOf?.(conversation.place_id ?? '')
  const staff = [shopMailbox, ...(desk ? [desk] : [])]
  return [...own, ...staff.map((roomId) => ({ roomId, side: shop }))]
}

/**
 * Tells the mailboxes of a conversation, in the same commit. `told` gives each side what it hears beyond `body` while it is
 * there: texts stand in their conversation only, never in the log of a mailbox.
 */
export function tellMailboxes<Type extends keyof MailboxEntries>(
  work: Work,
  conversation: ConversationRow,
  type: Type,
  body: MailboxEntries[Type],
  told?: (side: string) => MailboxEntries[Type],
): void {
  for (const { roomId, side } of roomsOf(conversation)) {
    work.publish(roomId, { lane: 'must', type, body, ...(told && { told: told(side) }) })
  }
}
