/** How likely counts this uneven, or more so, are by chance alone when all are equally likely. Below 0.01 fairness is refused. */
export function chiSquareP(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  return upperGamma((counts.length - 1) / 2, statistic / 2)
}

/** The regularized upper incomplete gamma function: by its series left of its bend, by its continued fraction right of it. */
function upperGamma(a: number, x: number): number {
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n < 10_000 && term > sum * 1e-15; n++) {
      term *= x / (a + n)
      sum += term
    }
    return 1 - scale * sum
  }
  let fraction = 0
  for (let n = 500; n >= 1; n--) fraction = (n * (n - a)) / (x + 2 * n + 1 - a - fraction)
  return scale / (x + 1 - a - fraction)
}

/** Stirling's series, shifted to where it is exact to twelve digits. */
function logGamma(z: number): number {
  let shift = 0
  let x = z
  for (; x < 15; x++) shift -= Math.log(x)
  const inverse = 1 / (x * x)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / x
  return shift + (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series
}
