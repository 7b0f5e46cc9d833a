import { listNotices, readNotices } from '#contracts/live'
import { defaultLimit, pageOf } from '#kernel/page'
import { on } from '#platform/http'
import type { Work } from '#platform/work'
import { reading, writing } from '../../tables.ts'
import { findNotices } from './queries.ts'

/** Marks the named notices of the acting person as read, or all; those read before keep their time. */
export async function markRead(work: Work, ids: readonly string[] | undefined): Promise<void> {
  await writing(work)
    .updateTable('live.notice')
    .set({ read_at: work.now })
    .where('person_id', '=', work.actor.id)
    .where('read_at', 'is', null)
    .$if(ids !== undefined, (notices) => notices.where('id', 'in', ids?.length ? [...ids] : ['']))
    .execute()
}

export const noticeRoutes = [
  on(listNotices, async ({ query, reader, actor }) => {
    const { limit = defaultLimit, ...wanted } = query
    const { unread } = await reading(reader)
      .selectFrom('live.notice')
      .select((eb) => eb.fn.countAll<number>().as('unread'))
      .where('person_id', '=', actor.id)
      .where('read_at', 'is', null)
      .executeTakeFirstOrThrow()
    const rows = await findNotices(reader, actor.id, wanted, limit + 1)
    const page = pageOf(
      rows,
      limit,
      (row) => row,
      (row) => row.id,
    )
    return { ...page, unread }
  }),
  on(readNotices, async ({ body, perform }) => {
    await perform((work) => markRead(work, body.ids))
    return {}
  }),
]
