import type { CircleRole, PostKind } from '#contracts/community'

/** What followers of a post's fate need to know of it. */
export interface PostFact {
  postId: string
  kind: PostKind
  authorId: string
  circleId?: string
  topicIds: string[]
  productIds: string[]
}

declare module '#platform/facts' {
  interface Facts {
    'community.post-published': PostFact
    'community.post-edited': PostFact
    'community.post-hidden': PostFact
    /** Seen again after it was hidden. */
    'community.post-shown': PostFact
    'community.post-removed': PostFact
    'community.circle-founded': { circleId: string; name: string; ownerId: string }
    'community.circle-joined': { circleId: string; personId: string; role: CircleRole }
    'community.circle-left': { circleId: string; personId: string }
  }
}
