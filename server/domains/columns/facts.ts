import type { AuthorBadge } from '#contracts/community/columns'

/** What followers of an article's fate need to know of it. */
export interface ArticleFact {
  articleId: string
  columnId: string
  authorId: string
  productIds: string[]
}

declare module '#platform/facts' {
  interface Facts {
    'columns.column-created': { columnId: string; title: string }
    'columns.column-changed': { columnId: string }
    'columns.column-archived': { columnId: string }
    'columns.column-reopened': { columnId: string }
    'columns.author-invited': { columnId: string; personId: string; badge: AuthorBadge }
    'columns.invitation-answered': { columnId: string; personId: string; isAccepted: boolean }
    'columns.author-left': { columnId: string; personId: string }
    'columns.series-renamed': { columnId: string; seriesId: string }
    'columns.series-ordered': { columnId: string; seriesId: string }
    'columns.subscribed': { columnId: string; personId: string }
    'columns.unsubscribed': { columnId: string; personId: string }
    /** Staff are to look at it. */
    'columns.article-submitted': ArticleFact
    'columns.article-returned': ArticleFact
    'columns.article-published': ArticleFact
    'columns.article-edited': ArticleFact
    'columns.article-hidden': ArticleFact
    /** Seen again after it was hidden. */
    'columns.article-shown': ArticleFact
    'columns.article-removed': ArticleFact
    /** Was to come out at a time and could not; it is a draft again. */
    'columns.article-held-back': { articleId: string; authorId: string; reason: string }
  }
}
