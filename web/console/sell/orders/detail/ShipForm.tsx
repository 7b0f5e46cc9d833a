import { Autocomplete, Button, NumberInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { countOrders, getOrder, knownCarriers, listOrders, type Order, shipOrder } from '#contracts/orders'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { orderWords } from '../../../parts/order/words.ts'
import css from './Detail.module.css'
import { detailWords } from './words.ts'

interface Props {
  readonly order: Order
  readonly onDone: () => void
}

/** Sends a parcel: everything that is left unless fewer pieces are said. */
export function ShipForm({ order, onDone }: Props) {
  const t = useWords(detailWords)
  const says = useWords(orderWords)
  const text = useTexts()
  const open = order.lines
    .map((line) => ({ line, most: line.quantity - line.shipped - line.refundedQuantity }))
    .filter(({ most }) => most > 0)
  const [carrier, setCarrier] = useState('')
  const [trackingNumber, setNumber] = useState('')
  const [pieces, setPieces] = useState<Readonly<Record<string, number>>>({})
  const shipping = useCommand(shipOrder, {
    changes: [getOrder, listOrders, countOrders],
    onDone: () => {
      tell(t('shipDone'), { tone: 'done' })
      onDone()
    },
  })
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    const known = knownCarriers.find((one) => says(one) === carrier)
    const lines = open.map(({ line, most }) => ({ lineId: line.id, quantity: pieces[line.id] ?? most }))
    shipping.send({
      params: { orderId: order.id },
      body: {
        carrier: known ?? carrier.trim(),
        trackingNumber: trackingNumber.trim(),
        lines: lines.filter(({ quantity }) => quantity > 0),
      },
    })
  }
  return (
    <form className={css.form} onSubmit={send} aria-label={t('ship')}>
      <div className={css.pair}>
        <Autocomplete
          label={t('carrier')}
          placeholder={t('otherCarrier')}
          data={knownCarriers.map((one) => says(one))}
          value={carrier}
          onChange={setCarrier}
          maxLength={40}
          required
        />
        <TextInput
          label={t('tracking')}
          value={trackingNumber}
          required
          minLength={4}
          maxLength={40}
          pattern="[A-Za-z0-9\-]+"
          onChange={(change) => setNumber(change.currentTarget.value)}
        />
      </div>
      {open.map(({ line, most }) => (
        <NumberInput
          key={line.id}
          label={t('quantity', { title: text(line.title) })}
          description={t('ofMost', { count: most })}
          value={pieces[line.id] ?? most}
          min={0}
          max={most}
          allowDecimal={false}
          onChange={(value) => setPieces({ ...pieces, [line.id]: Number(value) || 0 })}
        />
      ))}
      <ProblemNote problem={shipping.problem} />
      <Button type="submit" loading={shipping.isSending}>
        {t('ship')}
      </Button>
    </form>
  )
}
