import type { Scope, Stacking } from '#contracts/promotions'
import { minorDigits } from '#kernel/money'
import { localTime } from '#web/shared/i18n/local-time.ts'

/** A number field: what is typed, or nothing. */
export type Figure = number | ''

/** The lists that name goods. */
export type Goods = NonNullable<Scope['except']>

/** Goods with another list; an empty one is no list. */
export function withList(goods: Goods, key: keyof Goods, list: readonly string[]): Goods {
  const { [key]: _, ...others } = goods
  return list.length > 0 ? { ...others, [key]: [...list] } : others
}

/** A scope with other goods; everything else of it stays. */
export function withGoods(scope: Scope, goods: Goods): Scope {
  const { productIds, categoryIds, variantIds, tags, ...others } = scope
  return { ...others, ...goods }
}

/** A scope with other exceptions; without any it has none. */
export function withoutGoods(scope: Scope, except: Goods): Scope {
  const { except: _, ...others } = scope
  return Object.keys(except).length > 0 ? { ...others, except } : others
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

/** An instant in a `datetime-local` field: the text, in the person's own time, and the instant itself until they type. */
export interface TypedInstant {
  readonly text: string
  readonly at?: string
}

export function typedInstant(at: string | undefined): TypedInstant {
  if (!at) return { text: '' }
  return { text: localTime(new Date(at)), at }
}
export function instantOf({ text, at }: TypedInstant): string | undefined {
  if (at) return at
  const date = new Date(text)
  return text === '' || Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
