import type { PostCard } from '#contracts/community'

/** A cover is at most this much taller or wider than it is broad, so that one does not fill a screen. */
const tallest = 4 / 3
const flattest = 3 / 4

/** The form in which a cover stands: its own, within bounds. */
export function coverRatio({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(tallest, Math.max(flattest, height / width))
}

/** What of a card says how tall it will be. */
type Measured = Pick<PostCard, 'cover' | 'title' | 'lead' | 'poll'>

/** How tall a card will be, in widths of its column: known before anything has come. */
export function heightOf({ cover, title, lead, poll }: Measured): number {
  const picture = cover ? coverRatio(cover.picture) : 0
  const letters = (title ?? lead).length
  const lines = cover ? Math.min(2, Math.max(1, Math.ceil(letters / 11))) : Math.min(6, Math.ceil(lead.length / 11)) + 1
  const asked = poll ? 0.5 + Math.min(4, poll.questions[0]?.choices.length ?? 0) * 0.3 : 0
  return picture + lines * 0.12 + 0.32 + asked
}

/**
 * Puts cards into columns, each into the shortest so far. What stands stays where it is when more come behind it, for each
 * place depends only on those before it.
 */
export function inColumns<Card extends Measured>(cards: readonly Card[], count: number): Card[][] {
  const columns = Array.from({ length: count }, () => ({ height: 0, cards: [] as Card[] }))
  for (const card of cards) {
    const shortest = columns.reduce((best, column) => (column.height < best.height - 0.001 ? column : best))
    shortest.cards.push(card)
    shortest.height += heightOf(card)
  }
  return columns.map((column) => column.cards)
}
