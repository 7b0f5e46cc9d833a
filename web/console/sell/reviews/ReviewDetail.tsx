import { readReview, reviewRules } from '#contracts/reviews'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { Decide } from './Decide.tsx'
import { Editions } from './Editions.tsx'
import { PhotoLinks } from './PhotoLinks.tsx'
import { ReplyForm } from './ReplyForm.tsx'
import css from './Reviews.module.css'
import { staffReviewWords } from './words.ts'

const waits = ['repeat', 'incentive', 'picture'] as const

/** One review with all that is known of it, replying, and deciding whether it is shown. */
export function ReviewDetail({ reviewId }: { readonly reviewId: string }) {
  const t = useWords(staffReviewWords)
  const text = useTexts()
  const { data: review, error, refetch } = useRoute(readReview, { params: { reviewId } })
  if (error) return <ErrorState problem={error} onAgain={() => void refetch()} />
  if (!review) return <ScreenSkeleton />
  const rule = reviewRules.find((known) => known === review.rule)
  const why = waits.find((known) => known === review.rule) ?? 'screened'
  return (
    <div className={css.detail}>
      <header>
        <h2 className={css.title}>
          {t('starsOnly', { stars: review.stars })} · {t(review.state)}
        </h2>
        <p className={css.note}>
          {review.writer.name}
          {review.isAnonymous && ` (${t('anonymous')})`} · <When at={review.writtenAt} as="day" /> ·{' '}
          <LinkTo to="/orders" search={{ open: review.orderId }}>
            {t('toOrder')}
          </LinkTo>{' '}
          · <a href={`/products/${review.productId}`}>{t('toPage')}</a>
        </p>
      </header>
      <section className={css.section}>
        <h3>{text(review.goods.title)}</h3>
        {review.state === 'waiting' && (
          <p className={css.note}>{t('whyWaits', { why: t(why, { code: review.rule ?? '' }) })}</p>
        )}
        {review.state === 'hidden' && (
          <p className={css.note}>{t('hiddenBy', { rule: t(rule ?? 'reported'), reason: review.reason ?? '' })}</p>
        )}
        {review.isReturned && <p className={css.note}>{t('returned')}</p>}
        <p className={css.said}>{review.text}</p>
        <PhotoLinks photos={review.photos} />
        <p className={css.note}>{t('votes', { helpful: review.helpful, unhelpful: review.unhelpful })}</p>
      </section>
      {review.followUps.map(({ number, afterDays, text: said, photos, isWaiting }) => (
        <section key={number} className={css.section}>
          <h3>
            {t('followUp', { count: afterDays })}
            {isWaiting && ` · ${t('followUpWaiting')}`}
          </h3>
          <p className={css.said}>{said}</p>
          <PhotoLinks photos={photos} />
        </section>
      ))}
      {review.state !== 'removed' && <ReplyForm key={review.reply?.text ?? ''} review={review} />}
      {review.state !== 'removed' && <Decide review={review} />}
      <Editions editions={review.editions} />
    </div>
  )
}
