import { Button, Modal, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { adjustStock, listProducts, listStockAdjustments, readProduct, type StockChange } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { Ledger } from './Ledger.tsx'
import css from './Product.module.css'
import { productWords } from './words.ts'

interface Props {
  readonly variantId: string
  readonly name: string
  readonly stock: number
  /** Reserved for orders and sales. */
  readonly held: number
  readonly onClose: () => void
}

const reasons = ['received', 'counted', 'damaged', 'lost', 'given', 'correction'] as const
const changes = [readProduct, listProducts, listStockAdjustments]

/** Moves the stock of a variant and shows its ledger. A slip is taken back by the opposite movement, not erased. */
export function StockDialog({ variantId, name, stock, held, onClose }: Props) {
  const t = useWords(productWords)
  const tellRefusal = useTellRefusal()
  const [way, setWay] = useState<'by' | 'to'>('by')
  const [quantity, setQuantity] = useState<number | ''>('')
  const [reason, setReason] = useState<(typeof reasons)[number]>('received')
  const [note, setNote] = useState('')
  const back = useCommand(adjustStock, { changes, onRefused: tellRefusal })
  const adjust = useCommand(adjustStock, {
    changes,
    onDone: ({ after, delta }) => {
      setQuantity('')
      setNote('')
      const undo = () =>
        back.send({ params: { variantId }, body: { delta: -delta, reason: 'correction', note: t('takenBack') } })
      tell(t('adjusted', { count: after }), { tone: 'done', undo })
    },
  })
  const level = quantity === '' ? stock : way === 'by' ? stock + quantity : quantity
  const body: StockChange = {
    reason,
    ...(way === 'by' ? { delta: Number(quantity) } : { level: Number(quantity) }),
    ...(note.trim() && { note: note.trim() }),
  }
  const chooseWay = (value: 'by' | 'to') => {
    setWay(value)
    setReason(value === 'to' ? 'counted' : 'received')
  }
  return (
    <Modal opened onClose={onClose} title={t('adjustOf', { name })} size="lg">
      <form
        className={css.form}
        onSubmit={(submit) => {
          submit.preventDefault()
          adjust.send({ params: { variantId }, body })
        }}
      >
        <div className={css.row}>
          <SegmentedControl<'by' | 'to'>
            aria-label={t('adjust')}
            data={[
              { value: 'by', label: t('by') },
              { value: 'to', label: t('to') },
            ]}
            value={way}
            onChange={chooseWay}
          />
          <span>{held > 0 ? t('nowHeld', { count: stock, held }) : t('now', { count: stock })}</span>
        </div>
        <div className={css.texts}>
          <NumberInput
            data-autofocus
            label={t('quantity')}
            description={t('willBe', { count: level })}
            value={quantity}
            allowDecimal={false}
            {...(way === 'to' && { min: 0 })}
            error={level < 0 ? t('belowZero') : undefined}
            onChange={(value) => setQuantity(typeof value === 'number' ? value : '')}
          />
          <Select
            label={t('reason')}
            description=" "
            data={reasons.map((one) => ({ value: one, label: t(one) }))}
            value={reason}
            allowDeselect={false}
            onChange={(value) => setReason(reasons.find((one) => one === value) ?? 'correction')}
          />
        </div>
        <TextInput
          label={t('note')}
          value={note}
          maxLength={500}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <ProblemNote problem={adjust.problem} />
        <div>
          <Button type="submit" loading={adjust.isSending} disabled={quantity === '' || level === stock || level < 0}>
            {t('adjust')}
          </Button>
        </div>
      </form>
      <Ledger variantId={variantId} />
    </Modal>
  )
}
