import type { Model } from '../../server/domains/moderation/classify/model.ts'

/** A text as its places in the table. */
export interface Example {
  readonly places: Int32Array
  readonly is: boolean
  /** How much it counts. */
  readonly weight: number
}

/** How it is learned; chosen on a part of the training texts that was kept apart. */
export interface Recipe {
  readonly bits: number
  readonly rounds: number
  readonly rate: number
  readonly decay: number
}

const smoothing = 1

/**
 * Learns a linear judge: each place enters with its log-count ratio, then logistic regression by AdaGrad. Wang, Manning:
 * Baselines and Bigrams, ACL 2012; Duchi, Hazan, Singer: Adaptive Subgradient Methods, JMLR 12, 2011.
 */
export function learn(examples: readonly Example[], recipe: Recipe, random: () => number): Model {
  const ratios = logRatios(examples, 2 ** recipe.bits)
  const weights = new Float64Array(ratios.length)
  const steps = new Float64Array(ratios.length).fill(1e-6)
  let bias = 0
  let biasSteps = 1e-6
  const order = examples.map((_, place) => place)
  for (let round = 0; round < recipe.rounds; round++) {
    shuffle(order, random)
    for (const place of order) {
      const { places, is, weight } = examples[place] as Example
      const length = 1 / Math.sqrt(places.length || 1)
      let leaning = bias
      for (const at of places) leaning += (weights[at] ?? 0) * (ratios[at] ?? 0) * length
      const error = weight * (1 / (1 + Math.exp(-leaning)) - (is ? 1 : 0))
      for (const at of places) {
        const slope = error * (ratios[at] ?? 0) * length + recipe.decay * (weights[at] ?? 0)
        const known = (steps[at] ?? 0) + slope * slope
        steps[at] = known
        weights[at] = (weights[at] ?? 0) - (recipe.rate * slope) / Math.sqrt(known)
      }
      biasSteps += error * error
      bias -= (recipe.rate * error) / Math.sqrt(biasSteps)
    }
  }
  return quantized(
    weights.map((weight, at) => weight * (ratios[at] ?? 0)),
    bias,
    recipe.bits,
  )
}

function logRatios(examples: readonly Example[], length: number): Float64Array {
  const of = { yes: new Float64Array(length).fill(smoothing), no: new Float64Array(length).fill(smoothing) }
  for (const { places, is, weight } of examples) {
    const counts = is ? of.yes : of.no
    for (const at of places) counts[at] = (counts[at] ?? 0) + weight
  }
  const sum = (counts: Float64Array) => counts.reduce((all, count) => all + count, 0)
  const base = Math.log(sum(of.yes) / sum(of.no))
  return of.yes.map((count, at) => Math.log(count / (of.no[at] ?? smoothing)) - base)
}

/** Whole numbers from −127 to 127; the very few largest weights are cut so that the many keep their differences. */
function quantized(weights: Float64Array, bias: number, bits: number): Model {
  const sizes = weights.map(Math.abs).toSorted()
  const scale = (sizes[Math.floor(sizes.length * 0.99995)] ?? 1) / 127 ** 2
  const whole = Int8Array.from(weights, (weight) => {
    const root = Math.round(Math.sqrt(Math.abs(weight) / scale))
    return Math.sign(weight) * Math.min(127, root)
  })
  return { bits, scale, bias, weights: whole }
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = kept
  }
}
