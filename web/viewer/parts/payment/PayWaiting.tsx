import { Button, Loader } from '@mantine/core'
import type { Payment } from '#contracts/payments'
import { useWords } from '#web/shared/i18n/words.ts'
import { PayCode } from './PayCode.tsx'
import css from './Payment.module.css'
import { paymentWords } from './words.ts'

interface Props {
  readonly offer: NonNullable<NonNullable<Payment['intent']>['offer']>
  readonly onOther: () => void
}

/** While the provider has the buyer: the code to scan or the way back to its page, and that this page follows by itself. */
export function PayWaiting({ offer, onOther }: Props) {
  const t = useWords(paymentWords)
  return (
    <div className={css.waiting}>
      {offer.code && <PayCode text={offer.code} />}
      <div className={css.follow} role="status">
        <Loader size="sm" aria-hidden />
        <span>
          <b>{t('waiting')}</b>
          <span>{t('waitingNote')}</span>
        </span>
      </div>
      {offer.cashierUrl && (
        <Button component="a" href={offer.cashierUrl} size="lg" fullWidth>
          {t('again')}
        </Button>
      )}
      <Button variant="subtle" size="md" onClick={onOther}>
        {t('other')}
      </Button>
    </div>
  )
}
