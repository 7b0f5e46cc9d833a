/**
 * The formula that recommends, with every constant; published word for word in docs/reference/feed.md and on the page /feed.
 *
 *     score = freshness × quality × affinity
 *     freshness = 2^(-age / halfLife)
 *     quality   = (base + share · score / 100) × (1 + reception · log2(1 + likes + 2·saves + 3·commenters + 4·shares + 6·recommended))
 *     affinity  = 1 + author · s(a) + topic · s(t) + circle · s(c),  s(w) = w / (w + half)
 */
export const constants = {
  halfLifeHours: 24,
  qualityBase: 0.6,
  qualityScore: 0.8,
  reception: 0.5,
  savesCount: 2,
  commentersCount: 3,
  sharesCount: 4,
  recommendedCount: 6,
  affinityAuthor: 0.8,
  affinityTopic: 0.6,
  affinityCircle: 0.4,
  affinityHalf: 4,
  affinityHalfLifeDays: 30,
  dislikeFloor: 0.1,
  weightLiked: 1,
  weightSaved: 2,
  weightCommented: 3,
  weightShared: 3,
  weightFollowed: 4,
  weightJoined: 4,
  weightNotInterested: -3,
  sameAuthorApart: 2,
  sameAuthorIn20: 3,
} as const

export interface Reception {
  readonly likes: number
  readonly saves: number
  /** People who commented, its author left out: one person's ten comments are one. */
  readonly commenters: number
  readonly shares: number
  /** Whether a core member of its circle recommends it now. */
  readonly isRecommended: boolean
}

/** `score` is how a post stands by itself, 0 to 100 (docs/reference/quality.md). */
export function qualityOf(score: number, reception: Reception): number {
  const { likes, saves, commenters, shares, isRecommended } = reception
  const c = constants
  const itself = c.qualityBase + (c.qualityScore * score) / 100
  const recommended = isRecommended ? c.recommendedCount : 0
  const heard = likes + c.savesCount * saves + c.commentersCount * commenters + c.sharesCount * shares + recommended
  return itself * (1 + c.reception * Math.log2(1 + heard))
}

const halfLifeMs = constants.halfLifeHours * 3_600_000
const zero = Date.UTC(2026, 0, 1)

/** freshness × quality as a number that does not change with time: its base-2 logarithm, but for what is the same for all. */
export function rankOf(quality: number, publishedAt: Date): number {
  return Math.log2(quality) + (publishedAt.getTime() - zero) / halfLifeMs
}

export interface Liking {
  readonly author: number
  /** Of its topics the one that weighs most. */
  readonly topic: number
  readonly circle: number
}

/** What weighs how much in an affinity; negative where somebody said not to be interested. */
export function affinityParts({ author, topic, circle }: Liking): Liking {
  const c = constants
  return {
    author: c.affinityAuthor * saturated(author),
    topic: c.affinityTopic * saturated(topic),
    circle: c.affinityCircle * saturated(circle),
  }
}

export function affinityOf(liking: Liking): number {
  const { author, topic, circle } = affinityParts(liking)
  return Math.max(constants.dislikeFloor, 1 + author + topic + circle)
}

function saturated(weight: number): number {
  const size = Math.abs(weight)
  return Math.sign(weight) * (size / (size + constants.affinityHalf))
}

/** A weight as it is after a time. */
export function faded(weight: number, ms: number): number {
  return weight * 2 ** (-Math.max(0, ms) / (constants.affinityHalfLifeDays * 86_400_000))
}

/**
 * Keeps the order but for this: no author stands twice in a row or four times among twenty. Whoever cannot be placed so is
 * put where it can first, and at the end when nowhere.
 */
export function diversified<Item extends { readonly authorId: string }>(ordered: readonly Item[]): Item[] {
  const waiting = [...ordered]
  const placed: Item[] = []
  while (waiting.length > 0) {
    const nth = waiting.findIndex(({ authorId }) => mayFollow(placed, authorId))
    const [next] = waiting.splice(Math.max(nth, 0), 1)
    if (next) placed.push(next)
  }
  return placed
}

function mayFollow(placed: readonly { readonly authorId: string }[], authorId: string): boolean {
  if (placed.slice(1 - constants.sameAuthorApart).some((before) => before.authorId === authorId)) return false
  const lately = placed.slice(-19).filter((before) => before.authorId === authorId)
  return lately.length < constants.sameAuthorIn20
}
