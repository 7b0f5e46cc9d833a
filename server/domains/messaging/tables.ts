import type { Database } from '#platform/db/database'
import type { Reader, Tx, Work } from '#platform/work'
import type { ConversationTables } from './conversation/tables.ts'
import type { ServiceTables } from './inbox/tables.ts'
import type { NoticeTables } from './notice/tables.ts'
import type { PushTables } from './push/tables.ts'

/** Rows of the PostgreSQL schema `messaging`; each noun keeps the types of its own. No other domain names these tables. */
export type MessagingTables = NoticeTables & PushTables & ConversationTables & ServiceTables

export type MessagingReader = Reader<MessagingTables>
export type MessagingTx = Tx<MessagingTables>

export const reading = (db: Database): MessagingReader => db.$extendTables<MessagingTables>()
export const writing = (work: Pick<Work, 'tx'>): MessagingTx => work.tx.$extendTables<MessagingTables>()
