/** A line of an order as far as parcels go. */
export interface ShippableLine {
  readonly id: string
  readonly quantity: number
  readonly shipped: number
  readonly withdrawn: number
}

export interface PackedLine {
  readonly lineId: string
  readonly quantity: number
}

/** Pieces of a line that are still to be shipped. */
export function stillToShip({ quantity, shipped, withdrawn }: ShippableLine): number {
  return quantity - shipped - withdrawn
}

/** Everything that is still to be shipped. */
export function packRest(lines: readonly ShippableLine[]): PackedLine[] {
  return lines.map((line) => ({ lineId: line.id, quantity: stillToShip(line) })).filter(({ quantity }) => quantity > 0)
}

/** The first packed line that does not fit what is left; undefined when all do. */
export function overpacked(
  lines: readonly ShippableLine[],
  packed: readonly PackedLine[],
): { readonly lineId: string; readonly left: number } | undefined {
  for (const { lineId, quantity } of packed) {
    const line = lines.find(({ id }) => id === lineId)
    const left = line ? stillToShip(line) : 0
    if (quantity > left) return { lineId, left }
  }
  return undefined
}
