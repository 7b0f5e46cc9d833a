import { Badge } from '@mantine/core'
import type { OrderRow, OrderState } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { orderWords } from './words.ts'

const colours: Readonly<Record<OrderState, string>> = {
  created: 'yellow',
  paid: 'night',
  shipped: 'night',
  delivered: 'jade',
  completed: 'jade',
  cancelled: 'gray',
  closed: 'gray',
}

/** How an order stands, and whether it is a prize or waits for its group. */
export function OrderStateBadge({ order }: { readonly order: Pick<OrderRow, 'state' | 'awaitsGroup' | 'isEndowed'> }) {
  const t = useWords(orderWords)
  const { state, awaitsGroup, isEndowed } = order
  return (
    <>
      <Badge variant="light" radius="sm" tt="none" color={colours[state]}>
        {t(awaitsGroup ? 'awaitsGroup' : state)}
      </Badge>{' '}
      {isEndowed && (
        <Badge variant="default" radius="sm" tt="none">
          {t('endowed')}
        </Badge>
      )}
    </>
  )
}
