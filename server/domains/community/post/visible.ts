import { type RawBuilder, type SqlBool, sql } from 'kysely'

import type { Actor } from '#platform/work'

/** Whoever looks. */
export type Viewer = Pick<Actor, 'id' | 'kind' | 'may'>

/**
 * Whether a published post may be seen, as a condition on a statement that names `community.post as post`. This is the one
 * place that knows; every list, feed and search puts it into its own query.
 */
export function isVisibleTo(viewer: Viewer): RawBuilder<SqlBool> {
  const isMember = viewer.kind === 'member' || viewer.kind === 'system'
  return sql<SqlBool>`(post.state = 'published' and (post.audience = 'everybody'
    or post.author_id = ${viewer.id}
    or (post.audience = 'members' and ${isMember}::boolean)
    or (post.audience = 'followers' and exists (
      select from community.follow where follower_id = ${viewer.id} and person_id = post.author_id))
    or (post.audience = 'circle' and exists (
      select from community.circle_member as belongs
      where belongs.circle_id = post.circle_id and belongs.person_id = ${viewer.id}))))`
}

/** The same for one post by its address: authors see their own in any state, operators whatever was ever published. */
export function mayBeRead(viewer: Viewer): RawBuilder<SqlBool> {
  const mayManage = viewer.may.has('community.manage') || viewer.kind === 'system'
  return sql<SqlBool>`(${isVisibleTo(viewer)}
    or (post.author_id = ${viewer.id} and post.state <> 'removed')
    or (${mayManage}::boolean and post.state in ('waiting', 'published', 'hidden') and post.audience <> 'self'))`
}
