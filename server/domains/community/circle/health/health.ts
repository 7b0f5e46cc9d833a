import type { CircleHealth, CircleTrouble, CircleWarning, Share } from '#contracts/community'

/** Figures are over so many days. */
export const windowDays = 30

/** So many of the busiest are looked at. */
export const busiest = 5

interface Rule {
  /** From which value on it is a trouble, and whether less or more of it is worse. */
  readonly limit: number
  readonly worse: 'less' | 'more'
  /** The measure; undefined where there is too little to judge by. */
  readonly measure: (health: Figures) => number | undefined
}

export type Figures = Omit<CircleHealth, 'circle' | 'warnings'>

const shareOf = ({ count, of }: Share, least: number) => (of >= least ? count / of : undefined)

/** When a circle suffers from what. Small numbers judge nothing: each measure says how many it needs. */
export const troubles: Readonly<Record<CircleTrouble, Rule>> = {
  quiet: {
    limit: 0.6,
    worse: 'less',
    measure: ({ people, peopleBefore }) => (peopleBefore >= 10 ? people / peopleBefore : undefined),
  },
  unanswered: { limit: 0.5, worse: 'less', measure: ({ answered }) => shareOf(answered, 10) },
  'slow-order': { limit: 24 * 60, worse: 'more', measure: ({ oldestWaitMinutes }) => oldestWaitMinutes },
  'newcomers-leave': { limit: 0.15, worse: 'less', measure: ({ stayed }) => shareOf(stayed.week, 20) },
  'off-purpose': { limit: 0.5, worse: 'less', measure: ({ onPurpose }) => onPurpose && shareOf(onPurpose, 20) },
  'few-people': { limit: 0.6, worse: 'more', measure: ({ topFive }) => shareOf(topFive, 50) },
}

/** What a circle suffers from, with the measure and the limit it crossed. */
export function findTroubles(figures: Figures): Omit<CircleWarning, 'since'>[] {
  return Object.entries(troubles).flatMap(([trouble, { limit, worse, measure }]) => {
    const measured = measure(figures)
    if (measured === undefined || (worse === 'less' ? measured >= limit : measured <= limit)) return []
    return { trouble: trouble as CircleTrouble, measured: Math.round(measured * 1_000) / 1_000, limit }
  })
}

/** The words a post is looked for: what the circle names as its interests, and its theme by its parts. */
export function purposeWordsOf({
  interests,
  theme,
}: {
  readonly interests: readonly string[]
  readonly theme: string
}) {
  const parts = [...interests, ...theme.split(/[\s,，、;；。.!！?？·|/和与及]+/u)]
  return [...new Set(parts.map((part) => part.trim().toLowerCase()))].filter((part) => [...part].length >= 2)
}
