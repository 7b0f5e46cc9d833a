import { sql } from 'kysely'

import { type Invariant, invariant } from '#platform/operations/books/index'

/** What is always true of conversations. */
export const conversationBooks: readonly Invariant[] = [
  invariant(
    'The messages of a conversation are numbered from 1 to its own number, without holes.',
    sql`
      select format('conversation %s: number %s, messages %s up to %s', id, seq, own.messages, own.upto) as what
      from messaging.conversation as talk
      cross join lateral (
        select count(*) as messages, coalesce(max(message.seq), 0) as upto
        from messaging.message as message where conversation_id = talk.id
      ) as own
      where (talk.seq, talk.seq) is distinct from (own.messages, own.upto)`,
  ),
  invariant(
    'A conversation has two sides, and nobody has read further than was said.',
    sql`
      select format('conversation %s: %s sides, read up to %s of %s', talk.id, own.sides, own.furthest, talk.seq) as what
      from messaging.conversation as talk
      cross join lateral (
        select count(*) as sides, max(read_seq) as furthest from messaging.member where conversation_id = talk.id
      ) as own
      where own.sides <> 2 or own.furthest > talk.seq`,
  ),
  invariant(
    'A stranger whose request waits has said one message, and nobody else any.',
    sql`
      select format('conversation %s: message %s by %s', talk.id, message.seq, message.side) as what
      from messaging.conversation as talk join messaging.message as message on message.conversation_id = talk.id
      where talk.standing = 'request' and message.side <> talk.asked_by`,
  ),
]
