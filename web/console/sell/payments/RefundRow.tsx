import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import {
  getPaymentDetail,
  listPayments,
  type RefundRow as Refund,
  retryRefund,
  settleRefund,
} from '#contracts/payments'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Payments.module.css'
import { paymentsWords } from './words.ts'

/** One refund; a refused one with the ways on: once more, or noted as given back by hand. */
export function RefundRow({ refund }: { readonly refund: Refund }) {
  const t = useWords(paymentsWords)
  const { may } = useMe()
  const tellRefusal = useTellRefusal()
  const [isSettling, setSettling] = useState(false)
  const [note, setNote] = useState('')
  const changes = [getPaymentDetail, listPayments]
  const params = { refundId: refund.id }
  const retry = useCommand(retryRefund, {
    changes,
    onDone: () => tell(t('retried'), { tone: 'done' }),
    onRefused: tellRefusal,
  })
  const settle = useCommand(settleRefund, {
    changes,
    onDone: () => {
      tell(t('settledDone'), { tone: 'done' })
      setSettling(false)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    settle.send({ params, body: { note: note.trim() } })
  }
  return (
    <li>
      <span>
        <Money money={refund} /> · <span className={css[refund.state]}>{t(refund.state)}</span>
      </span>
      <p className={css.note}>{refund.isOfUnwanted ? t('ofUnwanted') : (refund.note ?? refund.reason)}</p>
      {refund.fault && <p className={css.fault}>{refund.fault}</p>}
      {refund.state === 'refused' && !isSettling && (
        <div className={css.acts}>
          {may('orders.manage') && (
            <Button loading={retry.isSending} onClick={() => retry.send({ params })}>
              {t('retry')}
            </Button>
          )}
          {may('payments.manage') && (
            <Button variant="default" onClick={() => setSettling(true)}>
              {t('settle')}
            </Button>
          )}
        </div>
      )}
      {isSettling && (
        <form className={css.form} onSubmit={submit}>
          <Textarea
            label={t('settle')}
            description={t('settleNote')}
            required
            minLength={3}
            maxLength={500}
            autosize
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <ProblemNote problem={settle.problem} />
          <div className={css.acts}>
            <Button type="submit" loading={settle.isSending}>
              {t('settleDo')}
            </Button>
            <Button variant="subtle" onClick={() => setSettling(false)}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      )}
    </li>
  )
}
