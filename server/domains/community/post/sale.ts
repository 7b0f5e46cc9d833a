import { findShareToken, makeShareLink } from '#domains/sharing/index'
import type { Database } from '#platform/db/database'
import { anonymous, type Work } from '#platform/work'
import type { PostRow } from './load.ts'

const target = (postId: string) => ({ kind: 'post', subjectId: postId }) as const

/**
 * Lets what is bought from a published post count for it: its author has a link to it that whoever opens a product there comes
 * by. Again is the same link.
 */
export async function countSales(work: Work, post: PostRow, productIds: readonly string[]): Promise<void> {
  if (post.state !== 'published' || productIds.length === 0) return
  await makeShareLink(work, target(post.id), 'tag', { ...anonymous, id: post.author_id, kind: 'member' })
}

/** What a device remembers when it opens a product from a post; undefined for the author, who brings nobody. */
export async function findSaleToken(db: Database, post: PostRow, viewerId: string): Promise<string | undefined> {
  if (post.author_id === viewerId) return undefined
  return findShareToken(db, post.author_id, target(post.id), 'tag')
}
