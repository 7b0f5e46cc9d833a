import { type GoodsNames, nameGoods } from '#contracts/catalogue'
import { useRoute } from '#web/shared/wire/use-route.ts'

interface Asked {
  readonly productIds?: readonly string[] | undefined
  readonly variantIds?: readonly string[] | undefined
}

const none: GoodsNames = { products: [], variants: [] }

/** What goods are called that a rule knows only by their ids; nothing until the house has answered. */
export function useGoodsNames({ productIds = [], variantIds = [] }: Asked): GoodsNames {
  const body = { productIds: [...productIds], variantIds: [...variantIds] }
  const enabled = productIds.length + variantIds.length > 0
  const { data } = useRoute(nameGoods, { body }, { enabled, staleTime: 60_000, placeholderData: (was) => was })
  return (enabled && data) || none
}
