interface Told {
  reviewId: string
  productId: string
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
    'reviews.settings-changed': { changed: string[] }
  }
}

export type { Told }
