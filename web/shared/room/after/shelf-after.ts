import type { Shelf, ShelfItem, ShowEntry } from '#contracts/live'

/** The shelf after an entry of the show's log; the same object when the entry is old or is not about the shelf. */
export function shelfAfter(shelf: Shelf, entry: ShowEntry): Shelf {
  switch (entry.type) {
    case 'product-shelved': {
      if (entry.body.version <= shelf.version) return shelf
      const known = new Set(shelf.items.map((item) => item.productId))
      const added = entry.body.items.filter((item) => !known.has(item.productId))
      return { ...shelf, version: entry.body.version, items: [...shelf.items, ...added] }
    }
    case 'product-unshelved': {
      const { version, productId } = entry.body
      if (version <= shelf.version) return shelf
      return { ...shelf, version, items: shelf.items.filter((item) => item.productId !== productId) }
    }
    case 'shelf-ordered': {
      const { version, productIds } = entry.body
      return version <= shelf.version ? shelf : { ...shelf, version, items: ordered(shelf.items, productIds) }
    }
    case 'product-changed':
      return withItem(shelf, entry.body.item)
    case 'explaining': {
      if (entry.body.version <= shelf.version) return shelf
      return afterExplaining(shelf, entry)
    }
    default:
      return shelf
  }
}

function afterExplaining(shelf: Shelf, { at, body }: Extract<ShowEntry, { type: 'explaining' }>): Shelf {
  const { version, item, productId, clipId, mediaTime } = body
  const { explaining: _ended, ...rest } = item ? withItem(shelf, item) : shelf
  if (productId === undefined || clipId === undefined) return { ...rest, version }
  return { ...rest, version, explaining: { productId, clipId, mediaTime, since: new Date(at).toISOString() } }
}

function withItem(shelf: Shelf, item: ShelfItem): Shelf {
  return { ...shelf, items: shelf.items.map((was) => (was.productId === item.productId ? item : was)) }
}

/** The named ones in the named order, then the rest as it was. */
function ordered(items: readonly ShelfItem[], productIds: readonly string[]): ShelfItem[] {
  const places = new Map(productIds.map((id, place) => [id, place]))
  const placeOf = (item: ShelfItem) => places.get(item.productId) ?? Number.POSITIVE_INFINITY
  return items.toSorted((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)))
}
