import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { addFollowUp, type OwnReview, type Photo } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { changedByReviews } from '../changes.ts'
import { ReviewItem } from '../review/ReviewItem.tsx'
import { reviewsWords } from '../words.ts'
import { PhotoField } from './PhotoField.tsx'
import css from './Write.module.css'

/** How it is after some time of use, below what was said at first. */
export function FollowUpForm({ review }: { readonly review: OwnReview }) {
  const t = useWords(reviewsWords)
  const [words, setWords] = useState('')
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const sending = useCommand(addFollowUp, {
    changes: changedByReviews,
    onDone: ({ followUps }) => {
      tell(t(followUps.at(-1)?.isWaiting ? 'sentWaiting' : 'sent'), { tone: 'done' })
      go('/me/reviews', { search: { tab: 'written' } })
    },
  })
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    const body = { text: words, photoIds: photos.map(({ id }) => id) }
    sending.send({ params: { reviewId: review.id }, body })
  }
  return (
    <form className={css.form} onSubmit={send}>
      <ReviewItem review={review} />
      <Textarea
        label={t('followUpTitle')}
        placeholder={t('followUpHint')}
        value={words}
        maxLength={3000}
        autosize
        minRows={4}
        required
        onChange={(change) => setWords(change.currentTarget.value)}
      />
      <PhotoField photos={photos} onChange={setPhotos} />
      <ProblemNote problem={sending.problem} />
      <Button type="submit" size="lg" loading={sending.isSending} disabled={words.trim() === ''}>
        {t('sendFollowUp')}
      </Button>
    </form>
  )
}
