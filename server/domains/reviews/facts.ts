interface Told {
  reviewId: string
  productId: string
  personId: string
}

interface QuestionTold {
  questionId: string
  placeKind: 'product' | 'circle'
  placeId: string
  personId: string
}

interface AnswerTold {
  answerId: string
  questionId: string
  personId: string
}

declare module '#platform/facts' {
  interface Facts {
    /** Whether it is shown: one that waits is told as shown once somebody of the house has looked. */
    'reviews.review-written': Told & { stars: number; isShown: boolean; photos: number }
    'reviews.review-edited': Told & { stars: number; isShown: boolean }
    'reviews.review-shown': Told & { stars: number }
    'reviews.review-hidden': Told & { rule: string }
    /** By its author, or with their account. */
    'reviews.review-removed': Told
    'reviews.follow-up-written': Told & { number: number }
    'reviews.replied': Told & { isFirst: boolean }
    'reviews.review-asked': { orderId: string; personId: string; lines: number }
    'reviews.question-asked': QuestionTold & { isShown: boolean }
    'reviews.question-edited': QuestionTold & { isShown: boolean }
    /** Its text is gone or not shown any more; `by` its author, a rule of the house, or the merging with another. */
    'reviews.question-removed': QuestionTold & { by: 'author' | 'rule' | 'merge'; intoId?: string }
    'reviews.question-shown': QuestionTold
    /** It was merged, and stands by itself again. */
    'reviews.question-unmerged': QuestionTold & { outOfId: string }
    'reviews.answer-given': AnswerTold & { badge: string; isFirst: boolean; afterMinutes: number; isShown: boolean }
    'reviews.answer-removed': AnswerTold
    'reviews.answer-accepted': AnswerTold & { by: 'asker' | 'shop' }
    'reviews.answerers-invited': { questionId: string; personIds: string[] }
    'reviews.settings-changed': { changed: string[] }
  }
}

export type { AnswerTold, QuestionTold, Told }
