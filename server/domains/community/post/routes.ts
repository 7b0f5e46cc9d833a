import * as wire from '#contracts/community'
import { on } from '#platform/http'
import { runtimeOf } from '../runtime.ts'
import { createDraft, publishDraft, unschedulePost } from './draft/keep.ts'
import { listEditions, listOwnPosts } from './draft/own.ts'
import { editPost } from './edit.ts'
import { hidePost, showPost } from './hide.ts'
import { publishPost } from './publish.ts'
import { findPosts, getPost } from './queries.ts'
import { removePost } from './remove.ts'

export const postRoutes = [
  on(wire.findPosts, ({ query, reader, actor }) => findPosts(reader, query, actor)),
  on(wire.getPost, async ({ params, reader, actor, house }) => {
    const post = await getPost(reader, params.postId, actor)
    if (post.state === 'published' && post.author.id !== actor.id) runtimeOf(house).seen.add(post.id, actor.id)
    return post
  }),
  on(wire.publishPost, async ({ body, reader, actor, perform }) => {
    const postId = await perform((work) => publishPost(work, body))
    return getPost(reader, postId, actor)
  }),
  on(wire.editPost, async ({ params: { postId }, body: { version, ...draft }, reader, actor, perform }) => {
    await perform((work) => editPost(work, postId, draft, version))
    return getPost(reader, postId, actor)
  }),
  on(wire.listOwnPosts, ({ query, reader, actor }) => listOwnPosts(reader, actor.id, query)),
  on(wire.createPostDraft, async ({ body, reader, actor, perform }) => {
    const postId = await perform((work) => createDraft(work, body))
    return getPost(reader, postId, actor)
  }),
  on(wire.publishPostDraft, async ({ params: { postId }, body: { version, publishAt }, reader, actor, perform }) => {
    const at = publishAt === undefined ? undefined : new Date(publishAt)
    await perform((work) => publishDraft(work, postId, version, at))
    return getPost(reader, postId, actor)
  }),
  on(wire.unschedulePost, async ({ params: { postId }, reader, actor, perform }) => {
    await perform((work) => unschedulePost(work, postId))
    return getPost(reader, postId, actor)
  }),
  on(wire.listPostEditions, async ({ params, reader, actor }) => ({
    items: await listEditions(reader, params.postId, actor),
  })),
  on(wire.removePost, async ({ params, perform }) => {
    await perform((work) => removePost(work, params.postId))
    return {}
  }),
  on(wire.hidePost, async ({ params, perform }) => {
    await perform((work) => hidePost(work, params.postId))
    return {}
  }),
  on(wire.showPost, async ({ params, perform }) => {
    await perform((work) => showPost(work, params.postId))
    return {}
  }),
]
