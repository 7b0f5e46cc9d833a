import { IconBell, IconBellCheck } from '@tabler/icons-react'
import type { FlashSale } from '#contracts/promotions'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './FlashSale.module.css'
import { useReminder } from './use-reminder.ts'
import { flashSaleWords } from './words.ts'

/** Being reminded of a sale, and how many others want to be. */
export function Reminder({ sale, isReminded }: { readonly sale: FlashSale; readonly isReminded: boolean }) {
  const t = useWords(flashSaleWords)
  const say = useNumbers()
  const { reminded, flip } = useReminder(sale, isReminded)
  const Bell = reminded ? IconBellCheck : IconBell
  return (
    <span className={css.waiting}>
      <button type="button" className={css.remind} onClick={flip} aria-pressed={reminded}>
        <Bell size={18} aria-hidden />
        {t(reminded ? 'reminded' : 'remind')}
      </button>
      {sale.reminders > 0 && (
        <span className={css.soft}>{t('reminders', { count: sale.reminders, shown: say.count(sale.reminders) })}</span>
      )}
    </span>
  )
}
