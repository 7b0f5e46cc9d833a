import { clickProduct } from '#contracts/analytics'
import { call } from '#web/shared/wire/call.ts'

/** Tells the house that a product of a show was opened. Whether it arrives is nobody's trouble here. */
export function tellClick(showId: string, productId: string): void {
  call(clickProduct, { params: { showId }, body: { productId } }).catch(() => {})
}
