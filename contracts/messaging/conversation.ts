import { type Static, Type } from 'typebox'

import { Texts } from '../catalogue/shared.ts'
import { Done, Id, Instant, Money, Page, pageQuery, route } from '../route.ts'

const PersonId = Type.String({ minLength: 1, maxLength: 64 })
/** The number of a message in its conversation: 1, 2, 3 … without holes. */
const Seq = Type.Integer({ minimum: 0 })

/** What a card shows; `isGone` when it is not there any more. */
export const MessageCard = Type.Object({
  kind: Type.String(),
  id: Id,
  title: Type.Optional(Texts),
  /** What tells one from another of the same title, such as an order's number. */
  detail: Type.Optional(Type.String()),
  pictureUrl: Type.Optional(Type.String()),
  price: Type.Optional(Money),
  isGone: Type.Optional(Type.Boolean()),
})
export type MessageCard = Static<typeof MessageCard>

export const MessagePicture = Type.Object({
  id: Id,
  width: Type.Integer(),
  height: Type.Integer(),
  /** A `data:` address that shows it blurred. */
  blur: Type.String(),
})
export type MessagePicture = Static<typeof MessagePicture>

/** Taken back: within two minutes, by whoever wrote it. Deleted: by whoever wrote it, later. Removed: by the house. */
export const GoneBy = Type.Enum(['taken-back', 'deleted', 'removed'])
export type GoneBy = Static<typeof GoneBy>

export const Message = Type.Object({
  /** Made by the author's client (`newId()`), so that sending again is the same message. */
  id: Id,
  conversationId: Id,
  seq: Seq,
  /** The person who wrote it, or `shop`. */
  side: Type.String(),
  /** Who wrote for the shop; told to those who answer for it. */
  author: Type.Optional(Type.Object({ id: Type.String(), name: Type.String() })),
  text: Type.String(),
  picture: Type.Optional(MessagePicture),
  card: Type.Optional(MessageCard),
  /** The message it answers, shortened; without text when that one is gone. */
  reply: Type.Optional(Type.Object({ seq: Seq, side: Type.String(), text: Type.String() })),
  at: Instant,
  gone: Type.Optional(GoneBy),
})
export type Message = Static<typeof Message>

/** Whom a conversation is with, as its reader sees it. */
export const Party = Type.Object({
  kind: Type.Enum(['person', 'shop', 'show']),
  id: Type.Optional(Type.String()),
  name: Type.Optional(Type.String()),
  title: Type.Optional(Texts),
  avatarUrl: Type.Optional(Type.String()),
})
export type Party = Static<typeof Party>

export const Conversation = Type.Object({
  id: Id,
  kind: Type.Enum(['direct', 'service']),
  with: Party,
  /** A request waits for the other side; until then its first message is all that may be said. */
  standing: Type.Enum(['request', 'open']),
  /** A request that the reader made. */
  isAsking: Type.Optional(Type.Boolean()),
  /** The reader has blocked the other person. */
  isBlocked: Type.Optional(Type.Boolean()),
  seq: Seq,
  readSeq: Seq,
  /** How far the other side has read. */
  otherReadSeq: Seq,
  unread: Type.Integer(),
  last: Type.Optional(Message),
  lastAt: Instant,
  /** Up to this message the host has answered aloud, in the show. */
  voiceSeq: Type.Optional(Seq),
  /** It was solved, and the reader is asked how it was. */
  asksRating: Type.Optional(Type.Boolean()),
})
export type Conversation = Static<typeof Conversation>

const ConversationParams = Type.Object({ conversationId: Id })

export const openConversation = route({
  method: 'POST',
  path: '/conversations',
  may: 'person',
  summary: 'Opens the conversation with a member, with the shop, or with those who run a show; the same one each time.',
  body: Type.Union([
    Type.Object({ personId: PersonId }, { additionalProperties: false }),
    Type.Object({ shop: Type.Literal(true) }, { additionalProperties: false }),
    Type.Object({ showId: Id }, { additionalProperties: false }),
  ]),
  answers: { 200: Conversation },
  perMinute: 30,
  isRepeatable: true,
})

export const listConversations = route({
  method: 'GET',
  path: '/conversations',
  may: 'person',
  summary: 'The caller’s conversations, the last one spoken in first; or the requests that wait for the caller.',
  query: Type.Object({
    ...pageQuery,
    requests: Type.Optional(Type.Boolean()),
    /** Part of the other person’s name. */
    search: Type.Optional(Type.String({ maxLength: 100 })),
  }),
  answers: { 200: Page(Conversation) },
})

export const countUnread = route({
  method: 'GET',
  path: '/conversations/unread',
  may: 'person',
  summary: 'How many messages the caller has not read, and how many requests wait.',
  answers: { 200: Type.Object({ messages: Type.Integer(), requests: Type.Integer() }) },
})

export const getConversation = route({
  method: 'GET',
  path: '/conversations/:conversationId',
  may: 'person',
  summary: 'One conversation of the caller; one that was merged into another gives the other.',
  params: ConversationParams,
  answers: { 200: Conversation },
})

export const listMessages = route({
  method: 'GET',
  path: '/conversations/:conversationId/messages',
  may: 'person',
  summary: 'Messages in their order: the last ones, those before a number, or those after one.',
  params: ConversationParams,
  query: Type.Object({
    before: Type.Optional(Type.Integer({ minimum: 1 })),
    after: Type.Optional(Seq),
    limit: pageQuery.limit,
  }),
  answers: {
    200: Type.Object({
      items: Type.Array(Message),
      /** The last number there is; what is between it and the items can be asked for. */
      seq: Seq,
    }),
  },
})

export const sayMessage = route({
  method: 'POST',
  path: '/conversations/:conversationId/messages',
  may: 'person',
  summary: 'Says a message. Answered after it is kept; the same id again is the same message.',
  params: ConversationParams,
  body: Type.Object(
    {
      id: Id,
      text: Type.Optional(Type.String({ maxLength: 2000 })),
      pictureId: Type.Optional(Id),
      card: Type.Optional(
        Type.Object({ kind: Type.String({ minLength: 1, maxLength: 20 }), id: Id }, { additionalProperties: false }),
      ),
      replyTo: Type.Optional(Type.Integer({ minimum: 1 })),
    },
    { additionalProperties: false },
  ),
  answers: { 201: Message },
  perMinute: 240,
  isRepeatable: true,
})

export const removeMessage = route({
  method: 'DELETE',
  path: '/conversations/:conversationId/messages/:seq',
  may: 'person',
  summary: 'Takes an own message back within two minutes, or deletes it later: its text is gone for everybody.',
  params: Type.Object({ conversationId: Id, seq: Type.Integer({ minimum: 1 }) }),
  answers: { 200: Message },
})

export const markRead = route({
  method: 'PUT',
  path: '/conversations/:conversationId/read',
  may: 'person',
  summary: 'Says up to which message the caller has read; never goes back.',
  params: ConversationParams,
  body: Type.Object({ seq: Seq }, { additionalProperties: false }),
  answers: { 200: Type.Object({ readSeq: Seq, unread: Type.Integer() }) },
  perMinute: 240,
})

export const answerRequest = route({
  method: 'PUT',
  path: '/conversations/:conversationId/request',
  may: 'member',
  summary: 'Accepts a request or declines it; whoever asked is not told of a no.',
  params: ConversationParams,
  body: Type.Object({ accept: Type.Boolean() }, { additionalProperties: false }),
  answers: { 200: Done },
})

export const searchMessages = route({
  method: 'GET',
  path: '/messages',
  may: 'person',
  summary: 'Messages of the caller’s own conversations that hold a text, the newest first.',
  query: Type.Object({ ...pageQuery, search: Type.String({ minLength: 1, maxLength: 100 }) }),
  answers: { 200: Page(Type.Object({ message: Message, with: Party })) },
  perMinute: 60,
})

export const uploadMessagePicture = route({
  method: 'POST',
  path: '/messages/pictures',
  may: 'person',
  summary: 'Puts a picture (multipart, one file) ready to be sent; it is made anew without camera and place.',
  answers: { 201: MessagePicture },
  bodyLimit: 21 * 1024 * 1024,
  perMinute: 30,
})

export const readMessagePicture = route({
  method: 'GET',
  path: '/messages/pictures/:pictureId',
  may: 'person',
  summary: 'A picture of a message, for those whose conversation it is.',
  params: Type.Object({ pictureId: Id }),
  answers: { 200: Type.String({ contentMediaType: 'image/webp' }) },
})

export const Blocked = Type.Object({
  id: Type.String(),
  name: Type.String(),
  avatarUrl: Type.Optional(Type.String()),
  at: Instant,
})
export type Blocked = Static<typeof Blocked>

const BlockParams = Type.Object({ personId: PersonId })

export const listBlocks = route({
  method: 'GET',
  path: '/me/blocks',
  may: 'member',
  summary: 'Whom the caller has blocked, the newest first, or those whose name holds the words.',
  query: Type.Object({ search: Type.Optional(Type.String({ maxLength: 40 })), ...pageQuery }),
  answers: { 200: Page(Blocked) },
})

export const blockPerson = route({
  method: 'PUT',
  path: '/me/blocks/:personId',
  may: 'member',
  summary: 'Blocks a person: neither can write to the other. They are not told.',
  params: BlockParams,
  answers: { 200: Done },
})

export const unblockPerson = route({
  method: 'DELETE',
  path: '/me/blocks/:personId',
  may: 'member',
  summary: 'Ends a block.',
  params: BlockParams,
  answers: { 200: Done },
})
