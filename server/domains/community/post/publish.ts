import type { PostDraft } from '#contracts/community'
import { newId } from '#kernel/id'
import type { Work } from '#platform/work'
import { writing } from '../tables.ts'
import { checkContent, keepParts } from './content.ts'
import { factOf, lockPost } from './load.ts'

/** Publishes a post, or lets it wait where somebody has to look first. Gives its id. */
export async function publishPost(work: Work, draft: PostDraft, options: { isDemo?: boolean } = {}): Promise<string> {
  const { title, text, verdict, topics } = await checkContent(work, draft)
  const id = newId(work.now.getTime())
  const publishedAt = verdict === 'publish' ? work.now : null
  await writing(work)
    .insertInto('community.post')
    .values({
      id,
      kind: draft.kind,
      author_id: work.actor.id,
      title: title ?? null,
      text,
      circle_id: draft.circleId ?? null,
      audience: draft.audience,
      state: verdict === 'publish' ? 'published' : 'waiting',
      is_demo: options.isDemo ?? false,
      created_at: work.now,
      changed_at: work.now,
      published_at: publishedAt,
    })
    .execute()
  await keepParts(work, id, { authorId: work.actor.id, draft, topics, publishedAt })
  if (publishedAt) work.record('community.post-published', await factOf(work, await lockPost(work, id)))
  return id
}
