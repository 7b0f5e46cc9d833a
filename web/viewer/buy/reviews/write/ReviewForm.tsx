import { Button, Checkbox, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { editReview, type OwnReview, type Photo, type ToReview, writeReview } from '#contracts/reviews'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { changedByReviews } from '../changes.ts'
import { reviewsWords } from '../words.ts'
import { PhotoField } from './PhotoField.tsx'
import { ReviewStars } from './ReviewStars.tsx'
import css from './Write.module.css'

/** Stars over all and by aspect, words, photos, and whether the name is hidden. */
export function ReviewForm({ toReview }: { readonly toReview: ToReview }) {
  const t = useWords(reviewsWords)
  const text = useTexts()
  const { review, receipt, aspects } = toReview
  const [stars, setStars] = useState(review?.stars ?? 0)
  const [given, setGiven] = useState<Readonly<Record<string, number>>>(review?.aspects ?? {})
  const [words, setWords] = useState(review?.text ?? '')
  const [photos, setPhotos] = useState<readonly Photo[]>(review?.photos ?? [])
  const [isAnonymous, setAnonymous] = useState(review?.isAnonymous ?? false)
  const onDone = ({ state }: OwnReview) => {
    tell(t(state === 'waiting' ? 'sentWaiting' : review ? 'saved' : 'sent'), { tone: 'done' })
    go('/me/reviews', { search: { tab: 'written' } })
  }
  const writing = useCommand(writeReview, { changes: changedByReviews, onDone })
  const editing = useCommand(editReview, { changes: changedByReviews, onDone })
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    if (stars === 0) return
    const photoIds = photos.map(({ id }) => id)
    const body = { stars, aspects: given, text: words, photoIds, isAnonymous }
    if (review) editing.send({ params: { reviewId: review.id }, body: { ...body, version: review.version } })
    else writing.send({ params: { lineId: receipt.lineId }, body })
  }
  const isEmpty = words.trim() === '' && photos.length === 0
  return (
    <form className={css.form} onSubmit={send}>
      <ReviewStars label={t('overall')} value={stars} onChange={setStars} size={32} />
      <div className={css.aspects}>
        {aspects.map(({ key, name }) => (
          <ReviewStars
            key={key}
            label={text(name)}
            value={given[key] ?? 0}
            onChange={(value) => setGiven({ ...given, [key]: value })}
            size={22}
          />
        ))}
      </div>
      <Textarea
        label={t('text')}
        placeholder={t('textHint')}
        value={words}
        maxLength={3000}
        autosize
        minRows={4}
        onChange={(change) => setWords(change.currentTarget.value)}
      />
      <PhotoField photos={photos} onChange={setPhotos} />
      <Checkbox
        label={t('anonymous')}
        description={t('anonymousNote')}
        checked={isAnonymous}
        onChange={(change) => setAnonymous(change.currentTarget.checked)}
      />
      <ProblemNote problem={writing.problem ?? editing.problem} />
      <Button
        type="submit"
        size="lg"
        loading={writing.isSending || editing.isSending}
        disabled={stars === 0 || isEmpty}
      >
        {t(stars === 0 ? 'chooseStars' : review ? 'save' : 'send')}
      </Button>
    </form>
  )
}
