import type { PostDraft } from '#contracts/community'
import type { Work } from '#platform/work'
import { countLinks } from '../../../post/links.ts'
import { refuse } from '../../../refusals.ts'
import { limitsOf } from './read.ts'

/** Refuses a post with more in it than the level of whoever acts allows. */
export async function checkLimits(work: Work, draft: PostDraft): Promise<void> {
  const limits = await limitsOf(work.tx, work.actor)
  if (!limits) return
  const { links, pictures, mentions } = limits
  if (countLinks(`${draft.title ?? ''}\n${draft.text}`) > links)
    throw refuse.tooManyLinks({ field: 'text', linksMax: links })
  if ((draft.media?.length ?? 0) > pictures) throw refuse.tooManyPictures({ field: 'media', most: pictures })
  if ((draft.mentionIds?.length ?? 0) > mentions)
    throw refuse.tooManyMentionsYet({ field: 'mentionIds', most: mentions })
}
