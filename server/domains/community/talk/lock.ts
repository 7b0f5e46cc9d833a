import type { Work } from '#platform/work'
import { type TalkRow, writing } from './tables.ts'
import type { TalkSubject } from './talkable.ts'

/** The row under whose lock everything about a subject is counted; made when somebody first does something with it. */
export async function lockTalk(work: Work, { kind, id, authorId }: TalkSubject): Promise<TalkRow> {
  const tx = writing(work)
  await tx
    .insertInto('community.talk')
    .values({ kind, subject_id: id, author_id: authorId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return tx
    .selectFrom('community.talk')
    .selectAll()
    .where('kind', '=', kind)
    .where('subject_id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
}
