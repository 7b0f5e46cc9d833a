import { newId } from '#kernel/id'
import { type Database, runSql } from '#platform/db/database'

const writers = 16
const perWriter = 150

/**
 * The plain way, for comparison: a transaction a message that takes the next number and keeps the row, by some writers at
 * once on tables of the same shape. No rights, no words, no mailboxes, no HTTP.
 */
export async function oneTransactionEach(db: Database): Promise<number> {
  await runSql(db, 'create table plain_talk (id text primary key, seq bigint not null)')
  await runSql(
    db,
    'create table plain_message (talk_id text, seq bigint, id text unique, text text, at timestamptz, primary key (talk_id, seq))',
  )
  const began = performance.now()
  await Promise.all(Array.from({ length: writers }, () => write(db)))
  return (writers * perWriter) / ((performance.now() - began) / 1_000)
}

async function write(db: Database): Promise<void> {
  const talkId = newId()
  await runSql(db, 'insert into plain_talk values ($1, 0)', [talkId])
  for (let nth = 0; nth < perWriter; nth++) {
    await db.transaction().execute(async (tx) => {
      const { rows } = await runSql(tx, 'update plain_talk set seq = seq + 1 where id = $1 returning seq', [talkId])
      const [head] = rows as { seq: number }[]
      await runSql(tx, 'insert into plain_message values ($1, $2, $3, $4, now())', [
        talkId,
        head?.seq,
        newId(),
        '这件还有货吗？想要蓝色的。',
      ])
    })
  }
}
