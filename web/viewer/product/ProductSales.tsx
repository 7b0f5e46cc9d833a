import { SaleTiles } from '../parts/flash-sale/SaleTiles.tsx'
import { useSaleList } from '../parts/flash-sale/use-sale-list.ts'

/** The flash sales of a product, above its choices. */
export function ProductSales({ productId }: { readonly productId: string }) {
  const list = useSaleList({ productId, limit: 3 })
  return list.sales.length > 0 ? <SaleTiles list={list} /> : null
}
