import type { GoneBy, Message } from './conversation.ts'

/** What a mailbox is told. Entries that were missed carry no messages: they are read from their conversation. */
export interface MailboxEntries {
  'messages-said': { readonly conversationId: string; readonly upTo: number; readonly messages?: readonly Message[] }
  'message-gone': { readonly conversationId: string; readonly seq: number; readonly gone: GoneBy }
  'conversation-read': { readonly conversationId: string; readonly side: string; readonly seq: number }
  'conversation-changed': { readonly conversationId: string }
}

/** The room in which a person hears of their own messages. */
export const mailboxOf = (personId: string) => `mail.${personId}`
/** The room in which those who answer for the shop hear of its conversations. */
export const shopMailbox = 'mail.shop'
