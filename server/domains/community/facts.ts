import type { CircleRole, PostKind } from '#contracts/community'

/** What followers of a post's fate need to know of it. */
export interface PostFact {
  postId: string
  kind: PostKind
  authorId: string
  circleId?: string
  topicIds: string[]
  productIds: string[]
  /** People named in it. */
  mentionedIds: string[]
}

declare module '#platform/facts' {
  interface Facts {
    'community.post-published': PostFact
    'community.post-edited': PostFact
    'community.post-hidden': PostFact
    /** Seen again after it was hidden. */
    'community.post-shown': PostFact
    'community.post-removed': PostFact
    /** Was to come out at a time and could not; it is a draft again. */
    'community.post-held-back': { postId: string; authorId: string; reason: string }
    'community.circle-founded': { circleId: string; name: string; ownerId: string }
    'community.circle-joined': { circleId: string; personId: string; role: CircleRole }
    'community.circle-left': { circleId: string; personId: string }
  }
}
