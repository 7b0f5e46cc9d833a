/** A fraction of whole numbers; the denominator is greater than 0. */
export interface Ratio {
  readonly n: bigint
  readonly d: bigint
}

export const ratio = (n: bigint, d: bigint): Ratio => ({ n, d })

export const floor = ({ n, d }: Ratio): bigint => n / d

/** Half up: the whole part of the number and a half. */
export const halfUp = ({ n, d }: Ratio): bigint => floor(ratio(2n * n + d, 2n * d))

export const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, amount) => all + amount, 0n)

export function least(first: bigint, ...others: readonly bigint[]): bigint {
  let lowest = first
  for (const other of others) if (other < lowest) lowest = other
  return lowest
}

/** Largest remainder, one unit after the other. */
export function split(amount: bigint, weights: readonly bigint[]): bigint[] {
  const all = sum(weights)
  if (all === 0n) return weights.map(() => 0n)
  const exact = weights.map((weight) => ratio(amount * weight, all))
  const parts = exact.map(floor)
  const remainders = exact.map(({ n, d }, place) => n - (parts[place] ?? 0n) * d)
  for (let open = amount - sum(parts); open > 0n; open--) {
    let best = 0
    for (const [place, remainder] of remainders.entries()) if (remainder > (remainders[best] ?? 0n)) best = place
    parts[best] = (parts[best] ?? 0n) + 1n
    remainders[best] = -1n
  }
  return parts
}
