import type { Review } from '#contracts/reviews'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { reviewsWords } from '../words.ts'
import { FollowUps } from './FollowUps.tsx'
import { PhotoRow } from './PhotoRow.tsx'
import css from './Review.module.css'
import { Stars } from './Stars.tsx'
import { VoteButtons } from './VoteButtons.tsx'

/** One review: who, how many stars, what they say, and what the shop says to it. */
export function ReviewItem({ review }: { readonly review: Review }) {
  const t = useWords(reviewsWords)
  const language = useLanguage()
  const { author, goods, reply } = review
  const said = language === 'en' ? (goods.options.en ?? goods.options.zh) : (goods.options.zh ?? goods.options.en)
  const choice = (said?.length === goods.values.length ? said : goods.values).join(' · ')
  return (
    <div className={css.review} data-review={review.id}>
      <div className={css.head}>
        <Face name={author.name} url={author.avatarUrl} size={36} />
        <span className={css.who}>
          <span className={css.name}>{author.name}</span>
          <Stars stars={review.stars} />
        </span>
        <span className={css.at}>
          <When at={review.writtenAt} />
        </span>
      </div>
      {(choice || review.isReturned || review.isEdited) && (
        <p className={css.facts}>
          {choice && <span>{t('bought', { choice })}</span>}
          {review.isEdited && <span>{t('edited')}</span>}
          {review.isReturned && <span className={css.returned}>{t('returned')}</span>}
        </p>
      )}
      {review.state === 'waiting' && (
        <p className={css.waiting}>{t(review.waitsFor === 'picture' ? 'waitsForPicture' : 'waiting')}</p>
      )}
      {review.text && <p className={css.text}>{review.text}</p>}
      <PhotoRow photos={review.photos} name={author.name} />
      <FollowUps review={review} />
      {reply && (
        <div className={css.reply}>
          <strong>{t(reply.isEdited ? 'replyEdited' : 'reply')}</strong>
          <p className={css.text}>{reply.text}</p>
        </div>
      )}
      <VoteButtons review={review} />
    </div>
  )
}
