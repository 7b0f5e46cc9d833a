import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { HouseHealth } from '#contracts/platform'
import { useWords } from '#web/shared/i18n/words.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Operations.module.css'
import { operationsWords } from './words.ts'

/** What last night's check of money and stock found. */
export function Books({ books }: { readonly books: NonNullable<HouseHealth['books']> }) {
  const t = useWords(operationsWords)
  const { checkedAt, wrong } = books
  const Icon = wrong.length === 0 ? IconCircleCheck : IconAlertTriangle
  return (
    <div className={css.state} data-ill={wrong.length > 0 || undefined} role="status">
      <Icon size={20} aria-hidden />
      <div>
        <p>
          {wrong.length === 0 ? t('booksRight') : t('booksWrong', { count: wrong.length })}{' '}
          <When at={checkedAt} as="day" />
        </p>
        {wrong.map(({ invariant, what }) => (
          <p key={`${invariant} ${what}`}>
            {invariant} {what}
          </p>
        ))}
      </div>
    </div>
  )
}
