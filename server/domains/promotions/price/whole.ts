/** ⌊a × b / c⌋ of whole numbers, exact also where a × b leaves what a number can hold; c > 0. */
export function mulDivFloor(a: number, b: number, c: number): number {
  const product = a * b
  if (product <= Number.MAX_SAFE_INTEGER) return (product - (product % c)) / c
  return Number((BigInt(a) * BigInt(b)) / BigInt(c))
}

/** a × b / c, exactly half goes up. */
export function mulDivHalfUp(a: number, b: number, c: number): number {
  const product = a * b
  if (product <= 4e15) {
    const rest = product % c
    return (product - rest) / c + (rest * 2 >= c ? 1 : 0)
  }
  const [whole, wide] = [BigInt(a) * BigInt(b), BigInt(c)]
  return Number((whole * 2n + wide) / (wide * 2n))
}

/** ⌈a × b / c⌉ */
export function mulDivCeil(a: number, b: number, c: number): number {
  const product = a * b
  if (product <= Number.MAX_SAFE_INTEGER) {
    const rest = product % c
    return (product - rest) / c + (rest > 0 ? 1 : 0)
  }
  const wide = BigInt(c)
  return Number((BigInt(a) * BigInt(b) + wide - 1n) / wide)
}

/**
 * Splits a sum by weights, exactly: whole parts first, the units that remain to the largest remainders, the earlier place
 * where they are equal. The sum is at most that of the weights, so no share is larger than its weight.
 */
export function split(sum: number, weights: readonly number[]): number[] {
  let all = 0
  for (const weight of weights) all += weight
  if (all === 0 || sum === 0) return weights.map(() => 0)
  if (sum === all) return [...weights]
  const isSafe = sum <= Number.MAX_SAFE_INTEGER / all
  return isSafe ? splitSafely(sum, weights, all) : splitWide(sum, weights, all)
}

function splitSafely(sum: number, weights: readonly number[], all: number): number[] {
  const remainders = weights.map((weight) => (sum * weight) % all)
  const shares = weights.map((weight, place) => (sum * weight - (remainders[place] ?? 0)) / all)
  return handOut(sum, shares, remainders)
}

function splitWide(sum: number, weights: readonly number[], all: number): number[] {
  const [wideSum, wideAll] = [BigInt(sum), BigInt(all)]
  const products = weights.map((weight) => wideSum * BigInt(weight))
  const shares = products.map((product) => Number(product / wideAll))
  return handOut(
    sum,
    shares,
    products.map((product) => Number(product % wideAll)),
  )
}

function handOut(sum: number, shares: number[], remainders: readonly number[]): number[] {
  let open = sum
  for (const share of shares) open -= share
  if (open === 0) return shares
  const places = remainders.map((_, place) => place)
  places.sort((one, other) => (remainders[other] ?? 0) - (remainders[one] ?? 0) || one - other)
  for (const place of places.slice(0, open)) shares[place] = (shares[place] ?? 0) + 1
  return shares
}
