declare module '#platform/facts' {
  interface Facts {
    /** A note was among the best of a week; `period` is its Monday. Points follow this. */
    'community.quality-rewarded': { postId: string; personId: string; score: number; period: string }
    /** Twice as many people, or half as many, had to do with a post as when that was told last. */
    'community.post-regarded': { postId: string; people: number }
  }
}

export {}
