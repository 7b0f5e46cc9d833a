import type { MessageCard } from '#contracts/messaging'
import type { Database } from '#platform/db/database'
import type { Actor } from '#platform/work'

/** A kind of thing that a message can show, such as a product or an order. Higher domains register theirs. */
export interface CardKind {
  readonly kind: string
  /** Whether `actor` may show it to the people of a conversation; `personIds` are those who are no staff. */
  mayShow(reader: Database, id: string, actor: Actor, personIds: readonly string[]): Promise<boolean>
  /** How things are shown, by id; ids that are gone are left out. */
  cardsOf(reader: Database, ids: readonly string[]): Promise<Map<string, Omit<MessageCard, 'kind' | 'id' | 'isGone'>>>
}

const kinds = new Map<string, CardKind>()

/** Makes a kind of card known; once at start, the same kind again replaces it. */
export function registerCard(kind: CardKind): void {
  kinds.set(kind.kind, kind)
}

export function findCardKind(kind: string): CardKind | undefined {
  return kinds.get(kind)
}

interface Shown {
  readonly card_kind: string | null
  readonly card_id: string | null
}

/** The cards of many messages, in one look a kind, by `kind/id`; what is gone is said to be. */
export async function cardsOf(reader: Database, rows: readonly Shown[]): Promise<Map<string, MessageCard>> {
  const cards = new Map<string, MessageCard>()
  for (const [kind, shown] of Map.groupBy(rows, (row) => row.card_kind ?? '')) {
    const ids = [...new Set(shown.flatMap((row) => row.card_id ?? []))]
    if (kind === '' || ids.length === 0) continue
    const known = (await kinds.get(kind)?.cardsOf(reader, ids)) ?? new Map()
    for (const id of ids) cards.set(`${kind}/${id}`, { kind, id, ...(known.get(id) ?? { isGone: true }) })
  }
  return cards
}
