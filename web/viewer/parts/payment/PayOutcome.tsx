import { IconCheck, IconClockOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Payment } from '#contracts/payments'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import css from './Payment.module.css'
import { paymentWords } from './words.ts'

interface Props {
  readonly payment: Payment
  /** The way on. */
  readonly action?: ReactNode
}

/** The end of a payment in words: paid, or its time is over. */
export function PayOutcome({ payment, action }: Props) {
  const t = useWords(paymentWords)
  const language = useLanguage()
  const isPaid = payment.state === 'paid'
  return (
    <div className={css.outcome} role="status">
      <span className={isPaid ? css.good : css.over} aria-hidden>
        {isPaid ? <IconCheck size={32} /> : <IconClockOff size={30} stroke={1.6} />}
      </span>
      <h2>{isPaid ? t('paid') : t('expired')}</h2>
      <p>{isPaid ? t('paidNote', { amount: sayMoney(payment, language) }) : t('expiredNote')}</p>
      {action}
    </div>
  )
}
