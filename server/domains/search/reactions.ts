import type { SearchKind } from '#contracts/search'
import type { Reactions } from '#platform/domain'
import type { Work } from '#platform/work'
import { refresh } from './document/keep.ts'

const anew = (work: Work, kind: SearchKind, ...refs: string[]) => refresh(work, kind, refs)

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
  'community.post-published': (work, { postId }) => anew(work, 'post', postId),
  'community.post-edited': (work, { postId }) => anew(work, 'post', postId),
  'community.post-hidden': (work, { postId }) => anew(work, 'post', postId),
  'community.post-shown': (work, { postId }) => anew(work, 'post', postId),
  'community.post-removed': (work, { postId }) => anew(work, 'post', postId),
}
