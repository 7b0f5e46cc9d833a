import { Button } from '@mantine/core'
import type { CouponDrop } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useBenefit } from '#web/shared/promotion/use-benefit.ts'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Coupon.module.css'
import { couponWords } from './words.ts'

interface Props {
  readonly drop: CouponDrop
  readonly act: string
  readonly isSending: boolean
  readonly onAct: () => void
}

/** One drop with its count, and what can be done about it. */
export function DropRow({ drop, act, isSending, onAct }: Props) {
  const t = useWords(couponWords)
  const text = useTexts()
  const say = useNumbers()
  const says = useBenefit(drop.currency)
  const { quantity, closedAt, closesAt } = drop
  const claimed = say.count(drop.claimed)
  return (
    <div className={css.drop} data-running={!closedAt || undefined}>
      <div className={css.words}>
        <p className={css.head}>
          {closedAt ? <When at={drop.openedAt} /> : t('running')}
          {closesAt && !closedAt && <Countdown until={closesAt} onEnd={() => undefined} />}
        </p>
        <p className={css.title}>
          {text(drop.title)} · {says.coupon(drop.benefit)}
        </p>
        <p className={css.note} role="status">
          {quantity === undefined ? t('claimed', { claimed }) : t('of', { claimed, quantity: say.count(quantity) })}
        </p>
      </div>
      <Button variant={closedAt ? 'subtle' : 'light'} loading={isSending} onClick={onAct}>
        {act}
      </Button>
    </div>
  )
}
