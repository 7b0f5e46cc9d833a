import { useEffect, useMemo, useState } from 'react'
import type { Product } from '#contracts/catalogue'
import { emptyForm, faultsOf, formOf, type ProductForm } from './draft.ts'

interface Held {
  /** The product as it was when typing began, and its version then. */
  readonly base: ProductForm
  readonly version: number
  readonly form: ProductForm
}

const isSame = (one: ProductForm, other: ProductForm) => JSON.stringify(one) === JSON.stringify(other)

/**
 * What a product's form holds. While nothing is typed it follows the product; what is typed stays when the product is
 * read again, and when the person looks elsewhere first: it waits in this tab until it is saved or discarded.
 */
export function useProductForm(product: Product | undefined, currency: string) {
  const place = `nightmarket.product.1.${product?.id ?? 'new'}`
  const kept = useMemo(() => (product ? formOf(product) : emptyForm), [product])
  const version = product?.version ?? 0
  const [held, setHeld] = useState<Held>(() => readHeld(place) ?? { base: kept, version, form: kept })
  const [isChecked, setChecked] = useState(false)
  const isDirty = !isSame(held.form, held.base)
  useEffect(() => {
    setHeld((now) =>
      isSame(now.form, now.base)
        ? { base: kept, version, form: kept }
        : { ...now, base: withStock(now.base, kept), form: withStock(now.form, kept) },
    )
  }, [kept, version])
  useEffect(() => {
    if (isDirty) sessionStorage.setItem(place, JSON.stringify(held))
    else sessionStorage.removeItem(place)
  }, [place, isDirty, held])
  const faults = faultsOf(held.form, currency)
  return {
    ...held,
    isDirty,
    faults: isChecked ? faults : new Set<string>(),
    change: (change: Partial<ProductForm>) => setHeld((now) => ({ ...now, form: { ...now.form, ...change } })),
    replace: (next: (form: ProductForm) => ProductForm) => setHeld((now) => ({ ...now, form: next(now.form) })),
    /** Whether it can be sent; from then on faults are shown as they are typed. */
    check: () => {
      setChecked(true)
      return faults.size === 0
    },
    /** Takes the product as it now is, and drops what was typed. */
    reset: (saved?: Product) => {
      const form = saved ? formOf(saved) : kept
      setHeld({ base: form, version: saved?.version ?? version, form })
      setChecked(false)
    },
  }
}

/** Levels and what is held move by themselves while the form is open; they are shown, never sent. */
function withStock(form: ProductForm, kept: ProductForm): ProductForm {
  const stocks = new Map(kept.variants.map(({ key, stock, held }) => [key, { stock, held }]))
  const variants = form.variants.map((variant) => (variant.id ? { ...variant, ...stocks.get(variant.key) } : variant))
  return { ...form, variants }
}

/** What was typed before, in this tab. The name of its place has the number of its form. */
function readHeld(place: string): Held | undefined {
  const text = sessionStorage.getItem(place)
  return text === null ? undefined : JSON.parse(text)
}
