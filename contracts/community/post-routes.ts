import { Type } from 'typebox'

import { Version } from '../catalogue/shared.ts'
import { Done, Id, Page, pageQuery, route } from '../route.ts'
import { Post, PostCard, PostDraft, PostKind, PostMedia } from './post.ts'

const params = Type.Object({ postId: Id })

export const findPosts = route({
  method: 'GET',
  path: '/posts',
  may: 'anyone',
  summary: 'Lists published posts that the caller may see, newest first; of all, of a circle, an author or a topic.',
  query: Type.Object({
    kind: Type.Optional(PostKind),
    circleId: Type.Optional(Id),
    authorId: Type.Optional(Id),
    topicId: Type.Optional(Id),
    ...pageQuery,
  }),
  answers: { 200: Page(PostCard) },
})

export const getPost = route({
  method: 'GET',
  path: '/posts/:postId',
  may: 'anyone',
  summary: 'Gives one post that the caller may see.',
  params,
  answers: { 200: Post },
})

/** Refusals: `community.empty-post`, `community.unknown-media`, `community.unknown-product`, `community.not-in-circle`. */
export const publishPost = route({
  method: 'POST',
  path: '/posts',
  may: 'member',
  summary: 'Publishes a post.',
  body: PostDraft,
  perMinute: 20,
  answers: { 201: Post },
})

/** Refusals: as publishing, and `community.stale-post`. */
export const editPost = route({
  method: 'PUT',
  path: '/posts/:postId',
  may: 'member',
  summary: 'Writes an own post anew; refused when it was changed since it was read.',
  params,
  body: Type.Object({ ...PostDraft.properties, version: Version }, { additionalProperties: false }),
  perMinute: 60,
  answers: { 200: Post },
})

export const removePost = route({
  method: 'DELETE',
  path: '/posts/:postId',
  may: 'member',
  summary: 'Removes an own post: its words and pictures are gone for good, everywhere.',
  params,
  answers: { 200: Done },
})

export const uploadPostPicture = route({
  method: 'POST',
  path: '/posts/media',
  may: 'member',
  summary: 'Takes a picture for a post, sent as one multipart file; it is made anew without camera and place.',
  bodyLimit: 20 * 1024 * 1024,
  perMinute: 60,
  answers: { 201: PostMedia },
})

export const hidePost = route({
  method: 'POST',
  path: '/posts/:postId/hide',
  may: 'community.manage',
  summary: 'Takes a post from sight; its author still sees it.',
  params,
  isRepeatable: true,
  answers: { 200: Done },
})

export const showPost = route({
  method: 'POST',
  path: '/posts/:postId/show',
  may: 'community.manage',
  summary: 'Lets others see a post that was hidden or waits.',
  params,
  isRepeatable: true,
  answers: { 200: Done },
})
