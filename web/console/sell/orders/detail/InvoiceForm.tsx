import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { countOrders, getOrder, issueInvoice, listOrders, type Order } from '#contracts/orders'
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

/** To whom the invoice is made out, and noting that it was issued. */
export function InvoiceForm({ order, onDone }: Props) {
  const t = useWords(detailWords)
  const [number, setNumber] = useState('')
  const [url, setUrl] = useState('')
  const issuing = useCommand(issueInvoice, {
    changes: [getOrder, listOrders, countOrders],
    onDone: () => {
      tell(t('issued'), { tone: 'done' })
      onDone()
    },
  })
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    const body = { number: number.trim(), ...(url.trim() && { url: url.trim() }) }
    issuing.send({ params: { orderId: order.id }, body })
  }
  const wish = order.invoice?.wish
  return (
    <form className={css.form} onSubmit={send} aria-label={t('invoice')}>
      {wish && (
        <p className={css.note}>
          {[wish.title, wish.kind === 'company' ? wish.taxNumber : '', wish.email].filter(Boolean).join(' · ')}
        </p>
      )}
      <TextInput
        label={t('invoiceNumber')}
        value={number}
        required
        maxLength={60}
        onChange={(change) => setNumber(change.currentTarget.value)}
      />
      <TextInput
        label={t('invoiceUrl')}
        type="url"
        value={url}
        maxLength={1000}
        onChange={(change) => setUrl(change.currentTarget.value)}
      />
      <ProblemNote problem={issuing.problem} />
      <Button type="submit" loading={issuing.isSending}>
        {t('issue')}
      </Button>
    </form>
  )
}
