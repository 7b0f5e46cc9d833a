import { Button } from '@mantine/core'
import { useState } from 'react'
import { cancelOwnOrder, countOwnOrders, getOwnOrder, listOwnOrders } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Orders.module.css'
import { ordersWords } from './words.ts'

const reasons = ['changed-mind', 'address', 'cheaper', 'other'] as const

/** Cancels an order; one touch on the reason does it, for it cannot be undone and should say why. */
export function CancelOrder({ orderId }: { readonly orderId: string }) {
  const t = useWords(ordersWords)
  const [isOpen, setOpen] = useState(false)
  const cancelling = useCommand(cancelOwnOrder, {
    changes: [getOwnOrder, listOwnOrders, countOwnOrders],
    onDone: () => tell(t('cancelDone'), { tone: 'done' }),
  })
  if (!isOpen) {
    return (
      <Button variant="subtle" color="gray" size="sm" onClick={() => setOpen(true)}>
        {t('cancel')}
      </Button>
    )
  }
  return (
    <fieldset className={css.ask} aria-label={t('cancelAsk')}>
      <p>{t('cancelAsk')}</p>
      {reasons.map((reason) => (
        <Button
          key={reason}
          variant="default"
          loading={cancelling.isSending}
          onClick={() => cancelling.send({ params: { orderId }, body: { reason: t(`why.${reason}`) } })}
        >
          {t(`why.${reason}`)}
        </Button>
      ))}
      <ProblemNote problem={cancelling.problem} />
      <Button variant="subtle" onClick={() => setOpen(false)}>
        {t('stay')}
      </Button>
    </fieldset>
  )
}
