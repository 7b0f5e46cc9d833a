import { Button, SegmentedControl, Select, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { askForReturn, getOwnOrder, listOwnOrders, type Order, type ReturnReason } from '#contracts/orders'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { returnWords } from '../../parts/order/return/words.ts'
import css from './Orders.module.css'
import { ReturnPictures } from './ReturnPictures.tsx'

const reasons: readonly ReturnReason[] = [
  'damaged',
  'wrong',
  'not-as-described',
  'not-arrived',
  'changed-mind',
  'other',
]

/** Asks for money back, with or without sending the goods: which pieces, why, with pictures. */
export function ReturnForm({ order }: { readonly order: Order }) {
  const t = useWords(returnWords)
  const text = useTexts()
  const [isOpen, setOpen] = useState(false)
  const isArrived = order.deliveredAt !== undefined
  const [kind, setKind] = useState<'goods' | 'money'>(isArrived ? 'goods' : 'money')
  const [reason, setReason] = useState<ReturnReason>(isArrived ? 'damaged' : 'not-arrived')
  const [words, setWords] = useState('')
  const [pictureIds, setPictureIds] = useState<readonly string[]>([])
  const open = order.lines
    .map((line) => ({ line, most: line.quantity - line.refundedQuantity - line.inReturn }))
    .filter(({ most }) => most > 0)
  const [wanted, setWanted] = useState<Readonly<Record<string, number>>>({})
  const asking = useCommand(askForReturn, {
    changes: [getOwnOrder, listOwnOrders],
    onDone: () => {
      setOpen(false)
      tell(t('sent'), { tone: 'done' })
    },
  })
  if (open.length === 0) return null
  if (!isOpen) {
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('ask')}
      </Button>
    )
  }
  const lines = Object.entries(wanted).flatMap(([lineId, quantity]) => (quantity > 0 ? [{ lineId, quantity }] : []))
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    const body = { kind, reason, text: words.trim(), lines, pictureIds: [...pictureIds] }
    asking.send({ params: { orderId: order.id }, body })
  }
  return (
    <form className={css.form} onSubmit={send} aria-label={t('ask')}>
      <SegmentedControl
        aria-label={t('kind')}
        value={kind}
        data={[{ value: 'money', label: t('money') }, ...(isArrived ? [{ value: 'goods', label: t('goods') }] : [])]}
        onChange={(value) => setKind(value === 'goods' ? 'goods' : 'money')}
      />
      {open.map(({ line, most }) => (
        <div key={line.id} className={css.wanted}>
          <span>{text(line.title)}</span>
          <Select
            aria-label={`${t('quantity')}: ${text(line.title)}`}
            w={110}
            value={String(wanted[line.id] ?? 0)}
            data={Array.from({ length: most + 1 }, (_, n) => ({
              value: String(n),
              label: n === 0 ? t('none') : String(n),
            }))}
            onChange={(value) => setWanted({ ...wanted, [line.id]: Number(value ?? 0) })}
            allowDeselect={false}
          />
        </div>
      ))}
      <Select
        label={t('reason')}
        value={reason}
        data={reasons.map((value) => ({ value, label: t(value) }))}
        onChange={(value) => setReason(reasons.find((one) => one === value) ?? 'other')}
        allowDeselect={false}
      />
      <Textarea
        label={t('text')}
        placeholder={t('textHint')}
        value={words}
        maxLength={1000}
        autosize
        minRows={2}
        onChange={(change) => setWords(change.currentTarget.value)}
      />
      <ReturnPictures orderId={order.id} pictureIds={pictureIds} onChange={setPictureIds} />
      <ProblemNote problem={asking.problem} />
      <div className={css.moves}>
        <Button variant="subtle" onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={asking.isSending} disabled={lines.length === 0}>
          {t(lines.length === 0 ? 'chooseFirst' : 'send')}
        </Button>
      </div>
    </form>
  )
}
