import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { cancelOrder, countOrders, getOrder, listOrders, type Order } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Detail.module.css'
import { detailWords } from './words.ts'

interface Props {
  readonly order: Order
  readonly onDone: () => void
}

/** Cancels the order with a reason that the buyer reads; what was paid goes back. */
export function CancelForm({ order, onDone }: Props) {
  const t = useWords(detailWords)
  const [reason, setReason] = useState('')
  const cancelling = useCommand(cancelOrder, {
    changes: [getOrder, listOrders, countOrders],
    onDone: () => {
      tell(t('cancelDone'), { tone: 'done' })
      onDone()
    },
  })
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    cancelling.send({ params: { orderId: order.id }, body: { reason: reason.trim() } })
  }
  return (
    <form className={css.form} onSubmit={send} aria-label={t('cancel')}>
      <TextInput
        label={t('reason')}
        value={reason}
        required
        maxLength={300}
        onChange={(change) => setReason(change.currentTarget.value)}
      />
      <ProblemNote problem={cancelling.problem} />
      <Button type="submit" color="red" loading={cancelling.isSending}>
        {t('cancel')}
      </Button>
    </form>
  )
}
