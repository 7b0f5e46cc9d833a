import type { SearchKind } from '#contracts/search'
import type { Reactions } from '#platform/domain'
import type { Work } from '#platform/work'
import { refresh } from './document/keep.ts'

const anew = (work: Work, kind: SearchKind, ...refs: string[]) => refresh(work, kind, refs)

/** A post, and the topics that it may be the first or the last of. */
async function postAnew(work: Work, { postId, topicIds }: { postId: string; topicIds: string[] }): Promise<void> {
  await anew(work, 'post', postId)
  await anew(work, 'topic', ...topicIds)
}

/** Whatever was stated of a thing, it is read anew: the index is as its domain is, in whatever order facts arrive. */
export const reactions: Reactions = {
  'identity.person-joined': (work, { personId, kind }) =>
    kind === 'member' ? anew(work, 'person', personId) : Promise.resolve(),
  'identity.guest-became-member': (work, { personId }) => anew(work, 'person', personId),
  'identity.person-merged': (work, { fromId, intoId }) => anew(work, 'person', fromId, intoId),
  'identity.profile-changed': (work, { personId }) => anew(work, 'person', personId),
  'identity.person-erased': (work, { personId }) => anew(work, 'person', personId),
  'catalogue.product-added': (work, { productId }) => anew(work, 'product', productId),
  'catalogue.product-changed': (work, { productId }) => anew(work, 'product', productId),
  'catalogue.product-removed': (work, { productId }) => anew(work, 'product', productId),
  'live.show-planned': (work, { showId }) => anew(work, 'show', showId),
  'live.show-changed': (work, { showId }) => anew(work, 'show', showId),
  'live.show-started': (work, { showId }) => anew(work, 'show', showId),
  'live.show-ended': (work, { showId }) => anew(work, 'show', showId),
  'live.show-cancelled': (work, { showId }) => anew(work, 'show', showId),
  'live.replay-ready': (work, { showId }) => anew(work, 'show', showId),
  'live.replay-offered': (work, { showId }) => anew(work, 'show', showId),
  'community.post-published': postAnew,
  'community.post-edited': postAnew,
  'community.post-hidden': postAnew,
  'community.post-shown': postAnew,
  'community.post-removed': postAnew,
  'community.post-regarded': (work, { postId }) => anew(work, 'post', postId),
  'columns.article-published': (work, { articleId }) => anew(work, 'article', articleId),
  'columns.article-edited': (work, { articleId }) => anew(work, 'article', articleId),
  'columns.article-hidden': (work, { articleId }) => anew(work, 'article', articleId),
  'columns.article-shown': (work, { articleId }) => anew(work, 'article', articleId),
  'columns.article-removed': (work, { articleId }) => anew(work, 'article', articleId),
  'news.item-published': (work, { itemId }) => anew(work, 'news', itemId),
  'news.item-edited': (work, { itemId }) => anew(work, 'news', itemId),
  'news.item-withdrawn': (work, { itemId }) => anew(work, 'news', itemId),
  'community.topic-launched': (work, { topicId }) => anew(work, 'topic', topicId),
  'community.topic-renamed': (work, { topicId }) => anew(work, 'topic', topicId),
  'community.topic-hidden': (work, { topicId }) => anew(work, 'topic', topicId),
  'community.topic-shown': (work, { topicId }) => anew(work, 'topic', topicId),
  'community.topics-merged': (work, { fromId, intoId }) => anew(work, 'topic', fromId, intoId),
}
