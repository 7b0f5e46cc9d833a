import type { Review } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { reviewsWords } from '../words.ts'
import { PhotoRow } from './PhotoRow.tsx'
import css from './Review.module.css'

/** What the author added after some time of use. */
export function FollowUps({ review }: { readonly review: Review }) {
  const t = useWords(reviewsWords)
  return review.followUps.map(({ number, afterDays, text, photos, isWaiting, waitsFor, isHidden }) => (
    <div key={number} className={css.followUp}>
      <strong>{afterDays === 0 ? t('followUpToday') : t('followUp', { count: afterDays })}</strong>
      {isWaiting && <p className={css.waiting}>{t(waitsFor === 'picture' ? 'waitsForPicture' : 'followUpWaiting')}</p>}
      {isHidden && <p className={css.waiting}>{t('followUpHidden')}</p>}
      <p className={css.text}>{text}</p>
      <PhotoRow photos={photos} name={review.author.name} />
    </div>
  ))
}
