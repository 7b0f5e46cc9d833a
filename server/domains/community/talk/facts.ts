import type { TalkKind } from '#contracts/community'

interface Done {
  kind: TalkKind
  subjectId: string
  /** Whose it is. */
  authorId: string
  personId: string
}

interface LikeDone extends Omit<Done, 'kind'> {
  kind: TalkKind | 'comment'
}

declare module '#platform/facts' {
  interface Facts {
    'community.liked': LikeDone
    'community.unliked': LikeDone
    'community.saved': Done
    'community.unsaved': Done
    /** Everybody sees it now. It may have waited for that. */
    'community.comment-added': {
      commentId: string
      kind: TalkKind
      subjectId: string
      subjectAuthorId: string
      authorId: string
      rootId?: string
      replyToId?: string
      replyToPersonId?: string
      mentionIds: string[]
    }
    'community.comment-hidden': { commentId: string; kind: TalkKind; subjectId: string; authorId: string }
    'community.comment-removed': { commentId: string; kind: TalkKind; subjectId: string; authorId: string }
    'community.comments-turned': { kind: TalkKind; subjectId: string; isClosed: boolean }
  }
}
