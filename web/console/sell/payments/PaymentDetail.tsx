import { getPaymentDetail } from '#contracts/payments'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Payments.module.css'
import { RefundRow } from './RefundRow.tsx'
import { Story } from './Story.tsx'
import { paymentsWords } from './words.ts'

/** One payment: what it is for, its tries, its refunds with what can be done, and everything that happened. */
export function PaymentDetail({ paymentId }: { readonly paymentId: string }) {
  const t = useWords(paymentsWords)
  const {
    data: payment,
    error,
    refetch,
  } = useRoute(getPaymentDetail, { params: { paymentId } }, { refetchInterval: 10_000 })
  if (error && !payment) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!payment) return <Bone height={320} />
  const { describedAs, intents, refunds } = payment
  return (
    <div className={css.detail}>
      <h2>{payment.title}</h2>
      <p className={css.sum}>
        <Money money={payment} size="lg" /> <span className={css[payment.state]}>{t(payment.state)}</span>
      </p>
      <p className={css.note}>
        {payment.buyer.name} · {t('opened')} <When at={payment.openedAt} as="day" />
      </p>
      {describedAs?.path && (
        <ButtonLink to={describedAs.path} variant="default" size="compact-md">
          {t('openOrder')}
        </ButtonLink>
      )}
      {intents.length > 0 && (
        <section>
          <h3>{t('tries')}</h3>
          <ul className={css.rows}>
            {intents.map((intent) => (
              <li key={intent.id}>
                <span>
                  {t(intent.provider)} · {t(intent.state)}
                </span>
                <When at={intent.startedAt} />
                {intent.fault && <p className={css.fault}>{intent.fault}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{t('refunds')}</h3>
        {refunds.length === 0 && <p className={css.note}>{t('noRefunds')}</p>}
        <ul className={css.rows}>
          {refunds.map((refund) => (
            <RefundRow key={refund.id} refund={refund} />
          ))}
        </ul>
      </section>
      <Story lines={payment.story} />
      <code className={css.code}>{`${payment.payable.kind} ${payment.payable.id} · ${payment.id}`}</code>
    </div>
  )
}
