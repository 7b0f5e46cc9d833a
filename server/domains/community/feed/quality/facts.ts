declare module '#platform/facts' {
  interface Facts {
    /** A note was among the best of a week; `period` is its Monday. Points follow this. */
    'community.quality-rewarded': { postId: string; personId: string; score: number; period: string }
  }
}

export {}
