import type { OrderRow } from '#contracts/orders'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import type { Column } from '#web/shared/ui/table/column.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { OrderStateBadge } from '../../parts/order/OrderStateBadge.tsx'
import { ordersWords } from './words.ts'

/** The columns of the list of orders. */
export function useOrderColumns(): readonly Column<OrderRow>[] {
  const t = useWords(ordersWords)
  const text = useTexts()
  const goods = ({ lines, moreLines }: OrderRow) => {
    const named = lines.map((line) => `${text(line.title)} ×${line.quantity}`).join(', ')
    return moreLines > 0 ? `${named} ${t('more', { count: moreLines })}` : named
  }
  return [
    { key: 'order', title: t('order'), width: 140, cell: ({ number }) => number },
    { key: 'state', title: t('state'), width: 120, cell: (row) => <OrderStateBadge order={row} /> },
    { key: 'goods', title: t('goods'), from: 'sm', cell: goods },
    { key: 'buyer', title: t('buyer'), from: 'md', cell: ({ buyer }) => buyer.name },
    {
      key: 'receiver',
      title: t('receiver'),
      from: 'lg',
      cell: ({ receiver }) => `${receiver.name} · ${receiver.region}`,
    },
    { key: 'total', title: t('total'), isFigure: true, cell: ({ total }) => <Money money={total} /> },
    { key: 'placed', title: t('placed'), from: 'md', cell: ({ placedAt }) => <When at={placedAt} /> },
  ]
}
