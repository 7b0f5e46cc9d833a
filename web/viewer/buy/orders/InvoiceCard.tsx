import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { askForInvoice, getOwnOrder, type InvoiceWish, type Order } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { InvoiceFields } from '../../parts/order/InvoiceFields.tsx'
import css from './Orders.module.css'
import { ordersWords } from './words.ts'

/** The invoice of an order: asked for, issued, or to be asked for. */
export function InvoiceCard({ order }: { readonly order: Order }) {
  const t = useWords(ordersWords)
  const { invoice, moves } = order
  const [wish, setWish] = useState<InvoiceWish>()
  const asking = useCommand(askForInvoice, {
    changes: [getOwnOrder],
    onDone: () => {
      setWish(undefined)
      tell(t('invoiceSaved'), { tone: 'done' })
    },
  })
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    if (wish) asking.send({ params: { orderId: order.id }, body: wish })
  }
  return (
    <section className={css.card}>
      <h2>{t('invoice')}</h2>
      {invoice?.state === 'wanted' && <p className={css.note}>{t('invoiceWanted', { email: invoice.wish.email })}</p>}
      {invoice?.state === 'issued' && (
        <p className={css.note}>
          {t('invoiceIssued', { number: invoice.number ?? '' })}{' '}
          {invoice.url && (
            <a href={invoice.url} target="_blank" rel="noreferrer">
              {t('download')}
            </a>
          )}
        </p>
      )}
      {moves.includes('ask-for-invoice') && !wish && (
        <Button
          variant="default"
          onClick={() => setWish(invoice?.wish ?? { kind: 'personal', title: order.address.name, email: '' })}
        >
          {t('askInvoice')}
        </Button>
      )}
      {wish && (
        <form className={css.form} onSubmit={send}>
          <InvoiceFields wish={wish} onWrite={setWish} problem={asking.problem} />
          {asking.problem?.code !== 'orders.bad-invoice' && <ProblemNote problem={asking.problem} />}
          <div className={css.moves}>
            <Button variant="subtle" onClick={() => setWish(undefined)}>
              {t('close')}
            </Button>
            <Button type="submit" loading={asking.isSending}>
              {t('save')}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}
