/** What circles of the demo recommend and propose, by their handle. */
export const demoRecommended = {
  'slow-tea': '怎么泡、泡多久都写清楚了，新手照着来就行',
} as const

/** A rule that is talked about, beside those that stand. */
export const demoProposals = {
  'slow-tea': {
    rule: '晒图请自己拍，转来的图注明出处',
    reason: '最近转来的图有点多，分不清谁真的泡过。加一条，大家看看行不行。',
  },
} as const
