import { listNotices, readNotices, unreadNotices } from '#contracts/messaging'
import { defaultLimit } from '#kernel/page'
import { on } from '#platform/http'
import { countUnread, findNotices } from './queries.ts'
import { markRead, markUnread } from './read.ts'

export const noticeRoutes = [
  on(listNotices, async ({ query, reader, actor }) => {
    const { limit = defaultLimit, ...wanted } = query
    const page = await findNotices(reader, actor.id, wanted, limit)
    return { ...page, unread: await countUnread(reader, actor.id) }
  }),
  on(readNotices, ({ body, perform }) =>
    perform(async (work) => ({ read: await markRead(work, body.ids), readAt: work.now.toISOString() })),
  ),
  on(unreadNotices, async ({ body, perform }) => {
    await perform((work) => markUnread(work, new Date(body.readAt)))
    return {}
  }),
]
