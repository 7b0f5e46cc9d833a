import type { CircleRole, CircleTrouble, PostKind } from '#contracts/community'

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
    /** `newMentionIds`: people named in it who were not before. */
    'community.post-edited': PostFact & { newMentionIds: string[] }
    'community.post-hidden': PostFact
    /** Seen again after it was hidden. */
    'community.post-shown': PostFact
    'community.post-removed': PostFact
    /** Was to come out at a time and could not; it is a draft again. */
    'community.post-held-back': { postId: string; authorId: string; reason: string }
    /** What was planned is not out: somebody looks at it first. */
    'community.post-waits': { postId: string; authorId: string }
    /** Somebody voted on what a post asks; how, and where votes have no name who, stays with the votes. */
    'community.poll-voted': { postId: string; authorId: string; isFirst: boolean }
    'community.poll-closed': { postId: string; authorId: string; people: number }
    /** Operators ask something of everybody under a topic. */
    'community.topic-launched': { topicId: string; prompt: string }
    'community.topic-renamed': { topicId: string; name: string }
    'community.topic-hidden': { topicId: string }
    'community.topic-shown': { topicId: string }
    'community.topics-merged': { fromId: string; intoId: string }
    'community.circle-founded': { circleId: string; name: string; ownerId: string }
    /** A trouble of a circle that is new. */
    'community.circle-warned': { circleId: string; trouble: CircleTrouble; measured: number; limit: number }
    'community.circle-joined': { circleId: string; personId: string; role: CircleRole }
    'community.circle-left': { circleId: string; personId: string }
    'community.circle-changed': { circleId: string }
    'community.circle-archived': { circleId: string }
    'community.circle-reopened': { circleId: string }
    'community.circle-asked': { circleId: string; requestId: string; personId: string }
    'community.circle-request-settled': {
      circleId: string
      requestId: string
      personId: string
      state: 'approved' | 'declined' | 'withdrawn'
    }
    'community.circle-role-set': { circleId: string; personId: string; role: CircleRole }
    'community.circle-member-removed': { circleId: string; personId: string; reason: string }
    'community.circle-interests-told': { circleId: string; personId: string; interests: string[] }
  }
}
