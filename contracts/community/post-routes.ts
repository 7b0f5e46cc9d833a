import { Type } from 'typebox'

import { Version } from '../catalogue/shared.ts'
import { Done, Id, Instant, Page, pageQuery, route } from '../route.ts'
import { Post, PostCard, PostDraft, PostEdition, PostKind, PostMedia } from './post.ts'

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

export const listOwnPosts = route({
  method: 'GET',
  path: '/posts/own',
  may: 'member',
  summary: 'Lists the caller’s posts of one state, changed last first.',
  query: Type.Object({
    state: Type.Enum(['draft', 'scheduled', 'waiting', 'published', 'hidden']),
    ...pageQuery,
  }),
  answers: { 200: Page(PostCard) },
})

/** Refusals: `community.too-many-drafts`, `community.unknown-media`. */
export const createPostDraft = route({
  method: 'POST',
  path: '/posts/drafts',
  may: 'member',
  summary: 'Keeps a draft, which nobody else sees and which may still be empty. `editPost` writes it on.',
  body: PostDraft,
  answers: { 201: Post },
})

/** Refusals: as publishing, and `community.stale-post`, `community.bad-time`. */
export const publishPostDraft = route({
  method: 'POST',
  path: '/posts/:postId/publish',
  may: 'member',
  summary: 'Publishes an own draft, at once or at a time within 90 days; again, once it came out, is the same.',
  params,
  body: Type.Object({ version: Version, publishAt: Type.Optional(Instant) }, { additionalProperties: false }),
  isRepeatable: true,
  perMinute: 20,
  answers: { 200: Post },
})

/** Refusals: `community.not-a-draft`. */
export const unschedulePost = route({
  method: 'POST',
  path: '/posts/:postId/unschedule',
  may: 'member',
  summary: 'Makes a post that was to come out at a time a draft again.',
  params,
  isRepeatable: true,
  answers: { 200: Post },
})

export const listPostEditions = route({
  method: 'GET',
  path: '/posts/:postId/editions',
  may: 'member',
  summary: 'Lists what a post said before each edit, for its author and moderators.',
  params,
  answers: { 200: Type.Object({ items: Type.Array(PostEdition) }) },
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

/** Refusals: `community.not-a-video`, `community.video-too-long`, `catalogue.file-too-large`. */
export const uploadPostVideo = route({
  method: 'POST',
  path: '/posts/media/:mediaId/video',
  may: 'member',
  summary: 'Makes an uploaded picture the poster of a video, sent as one multipart file: MP4 with H.264 and AAC.',
  params: Type.Object({ mediaId: Id }),
  bodyLimit: 65 * 1024 * 1024,
  perMinute: 20,
  answers: { 200: PostMedia },
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
