import { Button } from '@mantine/core'
import type { PlannedRedPacket } from '#contracts/draws'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { sayDay } from '#web/shared/i18n/numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { sayMoney } from '#web/shared/money/format.ts'
import css from '#web/shared/room/draw/packet/RedPacket.module.css'
import { redPacketWords } from '#web/shared/room/draw/packet/words.ts'

interface Props {
  readonly plans: readonly PlannedRedPacket[]
  readonly mayOpen: boolean
  readonly isSending: boolean
  readonly onOpen: (plan: PlannedRedPacket) => void
  readonly onDrop: (plan: PlannedRedPacket) => void
}

/** Red packets that were made beforehand: one click opens one. */
export function PlannedList({ plans, mayOpen, isSending, onOpen, onDrop }: Props) {
  const t = useWords(redPacketWords)
  const language = useLanguage()
  if (plans.length === 0) return null
  const whenOf = ({ opensAt, waitsFor }: PlannedRedPacket) =>
    waitsFor ? t('waits') : opensAt && t('opens', { at: sayDay(new Date(opensAt), new Date(), language) })
  return (
    <ol className={css.list} aria-label={t('planned')}>
      {plans.map((plan) => (
        <li key={plan.id} className={css.running} data-plan={plan.id}>
          <p className={css.title}>{plan.draft.title}</p>
          <p className={css.note}>
            {[
              sayMoney({ amount: plan.draft.total, currency: plan.currency }, language),
              t('sharesOf', { count: plan.draft.shares }),
              whenOf(plan),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <div className={css.pair}>
            <Button disabled={!mayOpen} loading={isSending} onClick={() => onOpen(plan)}>
              {t('open')}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => onDrop(plan)}>
              {t('drop')}
            </Button>
          </div>
        </li>
      ))}
    </ol>
  )
}
