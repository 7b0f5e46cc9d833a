/** One page of a list; `next` is the cursor of the page after it and absent on the last. */
export interface Page<Item> {
  readonly items: Item[]
  readonly next?: string
}

export const defaultLimit = 50

/** Makes a page of rows that were read with `limit + 1`: the one too many only tells that there are more. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  cursorOf: (row: Row) => string,
): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(toItem), ...(last && rows.length > limit && { next: cursorOf(last) }) }
}
