/** From this many pieces on, what is left is no longer said in figures. */
const few = 10

export type StockWord = 'offSale' | 'soldOut' | 'fewLeft' | 'inStock'

interface Stocked {
  readonly isOnSale: boolean
  readonly isSoldOut: boolean
  /** Absent where it never runs out. */
  readonly stock?: number
}

/** Which word says how much is left. */
export function stockWord({ isOnSale, isSoldOut, stock }: Stocked): StockWord {
  if (!isOnSale) return 'offSale'
  if (isSoldOut) return 'soldOut'
  return stock !== undefined && stock <= few ? 'fewLeft' : 'inStock'
}
