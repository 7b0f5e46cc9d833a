import type { StaffReview } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Reviews.module.css'
import { staffReviewWords } from './words.ts'

/** How a review was before each edit. */
export function Editions({ editions }: Pick<StaffReview, 'editions'>) {
  const t = useWords(staffReviewWords)
  if (editions.length === 0) return null
  return (
    <section className={css.section}>
      <h3>{t('editions')}</h3>
      {editions.map(({ version, stars, text, until }) => (
        <div key={version}>
          <p className={css.note}>
            {t('starsOnly', { stars })} · <When at={until} as="day" />
          </p>
          <p className={css.said}>{text}</p>
        </div>
      ))}
    </section>
  )
}
