import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { countOrders, getOrder, listOrders, type Order, refundOrder } from '#contracts/orders'
import { useTexts } from '#web/shared/i18n/texts.ts'
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

/** Gives money back for pieces, each at its share of what was paid, and for shipping. */
export function RefundForm({ order, onDone }: Props) {
  const t = useWords(detailWords)
  const text = useTexts()
  const [pieces, setPieces] = useState<Readonly<Record<string, number>>>({})
  const [withShipping, setShipping] = useState(false)
  const [reason, setReason] = useState('')
  const [restock, setRestock] = useState(order.shipped === 0)
  const shippingLeft = order.shipping.amount - order.shippingRefunded.amount
  const refunding = useCommand(refundOrder, {
    changes: [getOrder, listOrders, countOrders],
    onDone: () => {
      tell(t('refundDone'), { tone: 'done' })
      onDone()
    },
  })
  const lines = Object.entries(pieces).flatMap(([lineId, quantity]) => (quantity > 0 ? [{ lineId, quantity }] : []))
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    refunding.send({
      params: { orderId: order.id },
      body: { lines, reason: reason.trim(), restock, ...(withShipping && { shipping: shippingLeft }) },
    })
  }
  return (
    <form className={css.form} onSubmit={send} aria-label={t('refund')}>
      {order.lines
        .map((line) => ({ line, most: line.quantity - line.refundedQuantity }))
        .filter(({ most }) => most > 0)
        .map(({ line, most }) => (
          <NumberInput
            key={line.id}
            label={t('refundPieces', { title: text(line.title) })}
            value={pieces[line.id] ?? 0}
            min={0}
            max={most}
            allowDecimal={false}
            onChange={(value) => setPieces({ ...pieces, [line.id]: Number(value) || 0 })}
          />
        ))}
      {shippingLeft > 0 && (
        <Checkbox
          label={t('refundShipping')}
          checked={withShipping}
          onChange={(change) => setShipping(change.currentTarget.checked)}
        />
      )}
      <Checkbox
        label={t('restock')}
        checked={restock}
        onChange={(change) => setRestock(change.currentTarget.checked)}
      />
      <TextInput
        label={t('reason')}
        value={reason}
        required
        maxLength={300}
        onChange={(change) => setReason(change.currentTarget.value)}
      />
      <ProblemNote problem={refunding.problem} />
      <Button type="submit" loading={refunding.isSending} disabled={lines.length === 0 && !withShipping}>
        {t('refundPart')}
      </Button>
    </form>
  )
}
