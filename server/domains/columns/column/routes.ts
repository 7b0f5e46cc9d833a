import * as wire from '#contracts/community/columns'
import { bytesOf, dropFiles, fileOf, storePicture } from '#domains/catalogue/index'
import { on } from '#platform/http'
import { pictureBytesMax } from '#platform/image/index'
import { answerInvitation, inviteAuthor, leaveColumn, removeAuthor } from './author.ts'
import { changeColumn, createColumn, setCover, turnColumn } from './keep.ts'
import { findColumns, getColumn, getRunColumn, listOwnColumns, listRunColumns, listSubscribed } from './queries.ts'
import { addSeries, orderSeries, renameSeries } from './series.ts'
import { seeColumn, subscribe, unsubscribe } from './subscribe.ts'

export const columnRoutes = [
  on(wire.findColumns, ({ query, reader, actor }) => findColumns(reader, query, actor.id)),
  on(wire.listSubscribedColumns, ({ query, reader, actor }) => listSubscribed(reader, query, actor.id)),
  on(wire.listOwnColumns, async ({ reader, actor }) => ({ items: await listOwnColumns(reader, actor.id) })),
  on(wire.getColumn, ({ params, reader, actor }) => getColumn(reader, params.column, actor.id)),
  on(wire.subscribeColumn, async ({ params, perform }) => {
    await perform((work) => subscribe(work, params.columnId))
    return {}
  }),
  on(wire.unsubscribeColumn, async ({ params, perform }) => {
    await perform((work) => unsubscribe(work, params.columnId))
    return {}
  }),
  on(wire.seeColumn, async ({ params, perform }) => {
    await perform((work) => seeColumn(work, params.columnId))
    return {}
  }),
  on(wire.answerColumnInvitation, async ({ params, body, perform }) => {
    await perform((work) => answerInvitation(work, params.columnId, body.accept))
    return {}
  }),
  on(wire.leaveColumn, async ({ params, perform }) => {
    await perform((work) => leaveColumn(work, params.columnId))
    return {}
  }),
  on(wire.addColumnSeries, ({ params, body, perform }) =>
    perform((work) => addSeries(work, params.columnId, body.title)),
  ),
  on(wire.renameColumnSeries, ({ params: { columnId, seriesId }, body, perform }) =>
    perform((work) => renameSeries(work, columnId, seriesId, body.title)),
  ),
  on(wire.orderColumnSeries, async ({ params: { columnId, seriesId }, body, perform }) => {
    await perform((work) => orderSeries(work, columnId, seriesId, body.articleIds))
    return {}
  }),
  on(wire.listRunColumns, ({ query, reader }) => listRunColumns(reader, query)),
  on(wire.createColumn, async ({ body, reader, perform }) => {
    const columnId = await perform((work) => createColumn(work, body))
    return getRunColumn(reader, columnId)
  }),
  on(wire.changeColumn, async ({ params: { columnId }, body: { version, ...draft }, reader, perform }) => {
    await perform((work) => changeColumn(work, columnId, draft, version))
    return getRunColumn(reader, columnId)
  }),
  on(wire.putColumnCover, async ({ params: { columnId }, request, house, reader, perform }) => {
    const bytes = await bytesOf((await fileOf(request, pictureBytesMax)).chunks)
    const cover = await storePicture(house.storage, bytes, 'columns')
    try {
      await perform((work) => setCover(work, columnId, cover))
    } catch (error) {
      await dropFiles(house.storage, cover.sizes)
      throw error
    }
    return getRunColumn(reader, columnId)
  }),
  on(wire.archiveColumn, async ({ params: { columnId }, reader, perform }) => {
    await perform((work) => turnColumn(work, columnId, 'archived'))
    return getRunColumn(reader, columnId)
  }),
  on(wire.reopenColumn, async ({ params: { columnId }, reader, perform }) => {
    await perform((work) => turnColumn(work, columnId, 'open'))
    return getRunColumn(reader, columnId)
  }),
  on(wire.inviteAuthor, async ({ params: { columnId, personId }, body, reader, perform }) => {
    await perform((work) => inviteAuthor(work, columnId, personId, body.badge))
    return getRunColumn(reader, columnId)
  }),
  on(wire.removeAuthor, async ({ params: { columnId, personId }, reader, perform }) => {
    await perform((work) => removeAuthor(work, columnId, personId))
    return getRunColumn(reader, columnId)
  }),
]
