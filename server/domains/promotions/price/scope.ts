import type { Scope } from '#contracts/promotions'
import type { PriceLine } from './input.ts'

type Names = (line: PriceLine) => boolean

interface CompiledScope {
  readonly includes: Names
  readonly excludes: Names
}

/** A scope is made into sets once and kept as long as the rule it belongs to. */
const compiled = new WeakMap<Scope, CompiledScope>()

/** Whether a rule reaches a line; `atMemberPrice`: a member price already lowered it. */
export function isInScope(scope: Scope, line: PriceLine, atMemberPrice: boolean): boolean {
  if (line.activity && (line.activity.kind === 'endowed' || !scope.onActivityPrice)) return false
  if (atMemberPrice && scope.notOnMemberPrice) return false
  const { includes, excludes } = compile(scope)
  return includes(line) && !excludes(line)
}

function compile(scope: Scope): CompiledScope {
  const known = compiled.get(scope)
  if (known) return known
  const made = {
    includes: namesAny(scope) ?? (() => true),
    excludes: (scope.except && namesAny(scope.except)) ?? (() => false),
  }
  compiled.set(scope, made)
  return made
}

/** Undefined where there is no list. Only the lists that are there are made into sets. */
function namesAny({ categoryIds, productIds, variantIds, tags }: Omit<Scope, 'except'>): Names | undefined {
  if (!categoryIds && !productIds && !variantIds && !tags) return undefined
  const categories = categoryIds && new Set(categoryIds)
  const products = productIds && new Set(productIds)
  const variants = variantIds && new Set(variantIds)
  const labels = tags && new Set(tags)
  return (line) =>
    products?.has(line.productId) ||
    variants?.has(line.variantId) ||
    (line.categoryId !== undefined && categories?.has(line.categoryId)) ||
    (labels !== undefined && line.tags.some((tag) => labels.has(tag)))
}
