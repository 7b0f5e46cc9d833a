/** How long after being written a review may be changed, and after delivery be followed up. */
export const editDays = 30
export const followUpDays = 180
/** Reviews of one person, and from one device, in a day. */
export const mostADay = 10

const dayMs = 86_400_000
export const daysAfter = (at: Date, days: number) => new Date(at.getTime() + days * dayMs)

/** Whole days between two instants. */
export const wholeDays = (from: Date, until: Date) =>
  Math.max(0, Math.floor((until.getTime() - from.getTime()) / dayMs))

const z = 1.96

/**
 * The lower bound of the Wilson score interval (Wilson 1927) at 95 %, for so many helpful of so many votes: what the true
 * share surely is at least. `reviews.wilson` in the database is the same formula and fills the column that is sorted by.
 */
export function wilson(helpful: number, votes: number): number {
  if (votes <= 0) return 0
  const share = helpful / votes
  const spread = z * Math.sqrt((share * (1 - share) + z ** 2 / (4 * votes)) / votes)
  return (share + z ** 2 / (2 * votes) - spread) / (1 + z ** 2 / votes)
}

/** 林小满 becomes 林***满: enough for its owner, too little for others. */
export function maskName(name: string): string {
  const letters = [...name.trim()]
  const [first = '', last = ''] = [letters[0], letters.length > 1 ? letters.at(-1) : '']
  return `${first}***${last}`
}

/** A text that is to be told apart from others has at least so many letters without disguise. */
export const markedFrom = 10

/** Stars or praise for money: what shops slip into parcels, and what asks others to do the same. */
const incentives: readonly RegExp[] = [
  /好评(?:后|就|即|可)?(?:返|送|领|给|得)/u,
  /(?:五星|晒图|晒单|评价)(?:\p{L}{0,4})(?:返现|返红包|领红包|送红包)/u,
  /返现(?:卡|红包|\d)/u,
  /好评卡|刷单/u,
  /(?:cash\s*back|refund|gift\s*card)\s+for\s+(?:a\s+)?(?:good|5|five)[\s-]*star/iu,
  /paid\s+(?:me\s+)?for\s+(?:this|a)\s+review/iu,
]

/** Whether a text speaks of money for stars. */
export function isPaidFor(text: string): boolean {
  const tight = text.normalize('NFKC')
  const close = tight.replace(/[\s\p{P}\p{Cf}]+/gu, '')
  return incentives.some((rule) => rule.test(tight) || rule.test(close))
}

/** The mean with one digit, as it is shown. */
export const meanOf = (stars: number, reviews: number) => Math.round((stars / reviews) * 10) / 10
