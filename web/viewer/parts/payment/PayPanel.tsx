import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { listPayWays, type Payment } from '#contracts/payments'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { choicesOf } from './choice.ts'
import css from './Payment.module.css'
import { PayOutcome } from './PayOutcome.tsx'
import { PayWaiting } from './PayWaiting.tsx'
import { usePayment } from './use-payment.ts'
import { WayChoice } from './WayChoice.tsx'
import { paymentWords } from './words.ts'

interface Props {
  readonly paymentId: string
  /** The path of this app that a provider sends the buyer back to. */
  readonly back: string
  readonly onPaid?: (payment: Payment) => void
  /** The way on from the end, such as to the order. */
  readonly action?: ReactNode
}

/** “How would you like to pay?” until the payment has ended: choose, go or scan, wait, and the outcome. */
export function PayPanel({ paymentId, back, onPaid, action }: Props) {
  const t = useWords(paymentWords)
  const language = useLanguage()
  const isPhone = useMediaQuery('(max-width: 48em)', true) ?? true
  const { payment, ...pay } = usePayment(paymentId, back, onPaid)
  const ways = useRoute(
    listPayWays,
    { query: { currency: payment?.currency ?? '' } },
    { enabled: payment !== undefined },
  )
  const [chosen, setChosen] = useState<string>()
  const [isChoosing, setChoosing] = useState(false)
  const problem = pay.problem ?? ways.error
  if (problem && !payment) return <ErrorState problem={problem} onAgain={pay.readAgain} />
  if (!payment || !ways.data) return <Bone height={280} radius={16} />
  if (payment.state !== 'open') return <PayOutcome payment={payment} action={action} />
  const { intent } = payment
  const choices = choicesOf(ways.data.items, isPhone)
  const choice = choices.find(({ key }) => key === chosen) ?? choices[0]
  if (!choice) return <EmptyState title={t('none')} note={t('noneNote')} action={action} />
  const left = (
    <p className={css.left}>
      {t('leftBefore')} <Countdown until={payment.expiresAt} onEnd={pay.readAgain} />
    </p>
  )
  if (intent?.state === 'waiting' && intent.offer && !isChoosing)
    return (
      <section className={css.panel}>
        {left}
        <PayWaiting offer={intent.offer} onOther={() => setChoosing(true)} />
      </section>
    )
  const begin = () => {
    setChoosing(false)
    pay.start(choice)
  }
  return (
    <section className={css.panel}>
      {left}
      {intent?.state === 'failed' && (
        <p className={css.failed} role="status">
          <b>{t('failed')}</b> {t('failedNote')}
        </p>
      )}
      <WayChoice choices={choices} chosen={choice.key} onChoose={setChosen} />
      {choices.some(({ isSandbox }) => isSandbox) && <p className={css.demo}>{t('demoNote')}</p>}
      <ProblemNote problem={pay.startProblem} />
      <Button size="lg" fullWidth loading={pay.isStarting} onClick={begin}>
        {t('pay', { amount: sayMoney(payment, language) })}
      </Button>
    </section>
  )
}
