import * as wire from '#contracts/community/columns'
import { bytesOf, dropFiles, fileOf, storePicture } from '#domains/catalogue/index'
import { on } from '#platform/http'
import { pictureBytesMax } from '#platform/image/index'
import { addMedia, findPictures } from '../media/keep.ts'
import { refuse } from '../refusals.ts'
import { approveArticle, publishArticle, returnArticle, takeBackArticle } from './publish.ts'
import { findArticles, getArticle, listEditions, listOwnArticles, listRunArticles } from './queries.ts'
import { createArticle, editArticle, removeArticle } from './write.ts'

export const articleRoutes = [
  on(wire.findArticles, ({ params, query, reader }) => findArticles(reader, params.columnId, query)),
  on(wire.listOwnArticles, ({ query, reader, actor }) => listOwnArticles(reader, actor.id, query)),
  on(wire.getArticle, ({ params, reader, actor }) => getArticle(reader, params.articleId, actor)),
  on(wire.createArticle, async ({ params, body, reader, actor, perform }) => {
    const articleId = await perform((work) => createArticle(work, params.columnId, body))
    return getArticle(reader, articleId, actor)
  }),
  on(wire.editArticle, async ({ params: { articleId }, body: { version, ...draft }, reader, actor, perform }) => {
    await perform((work) => editArticle(work, articleId, draft, version))
    return getArticle(reader, articleId, actor)
  }),
  on(wire.publishArticle, async ({ params: { articleId }, body: { version, publishAt }, reader, actor, perform }) => {
    const at = publishAt === undefined ? undefined : new Date(publishAt)
    await perform((work) => publishArticle(work, articleId, version, at))
    return getArticle(reader, articleId, actor)
  }),
  on(wire.takeBackArticle, async ({ params: { articleId }, reader, actor, perform }) => {
    await perform((work) => takeBackArticle(work, articleId))
    return getArticle(reader, articleId, actor)
  }),
  on(wire.removeArticle, async ({ params, perform }) => {
    await perform((work) => removeArticle(work, params.articleId))
    return {}
  }),
  on(wire.listArticleEditions, async ({ params, reader, actor }) => ({
    items: await listEditions(reader, params.articleId, actor),
  })),
  on(wire.uploadArticlePicture, async ({ request, reader, house, perform }) => {
    const bytes = await bytesOf((await fileOf(request, pictureBytesMax)).chunks)
    const stored = await storePicture(house.storage, bytes, 'columns')
    try {
      const id = await perform((work) => addMedia(work, stored))
      const picture = (await findPictures(reader, [id])).get(id)
      if (!picture) throw refuse.unknownMedia()
      return { id, picture }
    } catch (error) {
      await dropFiles(house.storage, stored.sizes)
      throw error
    }
  }),
  on(wire.listRunArticles, ({ query, reader }) => listRunArticles(reader, query)),
  on(wire.approveArticle, async ({ params, body, perform }) => {
    await perform((work) => approveArticle(work, params.articleId, body.version))
    return {}
  }),
  on(wire.returnArticle, async ({ params, body, perform }) => {
    await perform((work) => returnArticle(work, params.articleId, body.version, body.remark))
    return {}
  }),
]
