import type { Generated } from 'kysely'

import type { GoneBy } from '#contracts/messaging'
import type { Standing } from './conversation.ts'

/** Rows of the PostgreSQL schema `messaging` that conversations are kept in. */
export type ConversationTables = {
  'messaging.conversation': {
    id: string
    kind: 'direct' | 'service'
    pair: string | null
    person_id: string | null
    place_kind: string | null
    place_id: string | null
    standing: Standing
    asked_by: string | null
    seq: Generated<number>
    began_at: Date
    last_at: Date
    merged_into: string | null
  }
  'messaging.member': { side: string; conversation_id: string; read_seq: Generated<number> }
  'messaging.message': {
    conversation_id: string
    seq: number
    id: string
    side: string
    author_id: string
    text: string
    picture_id: string | null
    card_kind: string | null
    card_id: string | null
    reply_to: number | null
    at: Date
    gone: GoneBy | null
    gone_at: Date | null
  }
  'messaging.picture': {
    id: string
    person_id: string
    key: string
    width: number
    height: number
    blur: string
    at: Date
    conversation_id: string | null
  }
  'messaging.withheld': {
    message_id: string
    author_id: string
    text: string
    picture_id: string | null
    card_kind: string | null
    card_id: string | null
    at: Date
  }
  'messaging.block': { person_id: string; blocked_id: string; at: Date }
}
