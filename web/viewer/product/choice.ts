import type { Option, Variant } from '#contracts/catalogue'

/** Whether a variant can be had now. */
export function isAvailable({ stock, stockPolicy }: Variant): boolean {
  return stockPolicy !== 'limited' || stock > 0
}

/** The variant to begin with: the first that can be had, else the first. */
export function firstChoice(variants: readonly Variant[]): Variant | undefined {
  return variants.find(isAvailable) ?? variants[0]
}

/** The variant that has this value for one option and is otherwise nearest to the one chosen, those in stock first. */
export function choose(variants: readonly Variant[], chosen: Variant, place: number, value: string): Variant {
  const alike = (variant: Variant) =>
    variant.values.filter((own, at) => at !== place && own === chosen.values[at]).length
  const fitting = variants.filter((variant) => variant.values[place] === value)
  const rank = (variant: Variant) => alike(variant) * 2 + (isAvailable(variant) ? 1 : 0)
  return fitting.reduce((best, variant) => (rank(variant) > rank(best) ? variant : best), fitting[0] ?? chosen)
}

/** Whether a value leads to something that can be had, with the other options as they are chosen. */
export function isValueAvailable(variants: readonly Variant[], chosen: Variant, place: number, value: string): boolean {
  return variants.some(
    (variant) =>
      isAvailable(variant) &&
      variant.values.every((own, at) => (at === place ? own === value : own === chosen.values[at])),
  )
}

/** An option's name and values as this language says them, in the order of its keys. */
export function labelsOf(
  option: Option,
  language: string,
): { readonly name: string; readonly values: readonly string[] } {
  const { zh, en } = option.labels ?? {}
  const labels = language === 'en' ? (en ?? zh) : (zh ?? en)
  return labels?.values.length === option.values.length ? labels : option
}
