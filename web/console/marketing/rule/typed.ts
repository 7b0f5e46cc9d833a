import type { Scope, Stacking } from '#contracts/promotions'
import { minorDigits } from '#kernel/money'
import type { ChosenProduct } from '../../parts/list/ProductsSelect.tsx'

/** A number field: what is typed, or nothing. */
export type Figure = number | ''

/** A scope while it is edited; products with their names. */
export interface TypedScope {
  readonly products: readonly ChosenProduct[]
  readonly except: readonly ChosenProduct[]
  readonly categoryIds: readonly string[]
  readonly tags: readonly string[]
  readonly onActivityPrice: boolean
  readonly notOnMemberPrice: boolean
  /** Lists that this form does not show, kept as they are. */
  readonly rest: Pick<Scope, 'variantIds'>
}

const named = (ids: readonly string[] = []): ChosenProduct[] =>
  ids.map((id) => ({ id, title: { en: `…${id.slice(-6)}` } }))

export function typedScope({ productIds, categoryIds, tags, except, variantIds, ...rest }: Scope): TypedScope {
  return {
    products: named(productIds),
    except: named(except?.productIds),
    categoryIds: categoryIds ?? [],
    tags: tags ?? [],
    onActivityPrice: rest.onActivityPrice ?? false,
    notOnMemberPrice: rest.notOnMemberPrice ?? false,
    rest: variantIds ? { variantIds } : {},
  }
}

export function scopeOf({ products, except, categoryIds, tags, rest, ...switches }: TypedScope): Scope {
  const ids = (chosen: readonly ChosenProduct[]) => chosen.map(({ id }) => id)
  return {
    ...rest,
    ...(products.length > 0 && { productIds: ids(products) }),
    ...(categoryIds.length > 0 && { categoryIds: [...categoryIds] }),
    ...(tags.length > 0 && { tags: [...tags] }),
    ...(except.length > 0 && { except: { productIds: ids(except) } }),
    ...(switches.onActivityPrice && { onActivityPrice: true }),
    ...(switches.notOnMemberPrice && { notOnMemberPrice: true }),
  }
}

export type StackingWay = 'none' | 'all' | 'some'

export function wayOf({ with: others }: Stacking): StackingWay {
  return others === 'none' || others === 'all' ? others : 'some'
}

/** Names of groups as the contract allows them. */
export function groupName(typed: string): string {
  return typed
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 40)
}

/** Minor units as people type them, and back. */
export function typedMoney(amount: number | undefined, currency: string): Figure {
  return amount === undefined ? '' : amount / 10 ** minorDigits(currency)
}
export function minorOf(typed: Figure, currency: string): number | undefined {
  return typed === '' ? undefined : Math.round(typed * 10 ** minorDigits(currency))
}

/** An instant as `datetime-local` fields have it, in the person's own time zone, and back. */
export function typedInstant(at: string | undefined): string {
  if (!at) return ''
  const date = new Date(at)
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}
export function instantOf(typed: string): string | undefined {
  const date = new Date(typed)
  return typed === '' || Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
