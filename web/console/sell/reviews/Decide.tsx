import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import {
  countReviews,
  hideReview,
  listReviews,
  type ReviewRule,
  readReview,
  reviewRules,
  type StaffReview,
  showReview,
} from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Reviews.module.css'
import { staffReviewWords } from './words.ts'

const changes = [listReviews, readReview, countReviews]

/** Showing what waits, and taking off by a rule and with a reason that its author reads. */
export function Decide({ review }: { readonly review: StaffReview }) {
  const t = useWords(staffReviewWords)
  const [rule, setRule] = useState<ReviewRule>('advert')
  const [reason, setReason] = useState<string>()
  const hiding = useCommand(hideReview, {
    changes,
    onDone: () => {
      setReason(undefined)
      tell(t('hiddenDone'), { tone: 'done' })
    },
  })
  const showing = useCommand(showReview, { changes, onDone: () => tell(t('shownDone'), { tone: 'done' }) })
  const params = { reviewId: review.id }
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    if (reason) hiding.send({ params, body: { rule, reason } })
  }
  const isWaiting = review.state !== 'shown' || review.followUps.some((one) => one.isWaiting)
  return (
    <section className={css.section}>
      <div className={css.acts}>
        {isWaiting && (
          <Button loading={showing.isSending} onClick={() => showing.send({ params })}>
            {t('show')}
          </Button>
        )}
        {review.state !== 'hidden' && reason === undefined && (
          <Button variant="default" onClick={() => setReason('')}>
            {t('hide')}
          </Button>
        )}
      </div>
      {reason !== undefined && (
        <form className={css.form} onSubmit={send}>
          <Select
            label={t('rule')}
            value={rule}
            data={reviewRules.map((value) => ({ value, label: t(value) }))}
            allowDeselect={false}
            onChange={(value) => setRule(reviewRules.find((known) => known === value) ?? 'advert')}
          />
          <TextInput
            label={t('reason')}
            value={reason}
            required
            maxLength={500}
            onChange={(change) => setReason(change.currentTarget.value)}
          />
          <div className={css.acts}>
            <Button variant="subtle" onClick={() => setReason(undefined)}>
              {t('cancel')}
            </Button>
            <Button type="submit" color="red" loading={hiding.isSending} disabled={reason.trim() === ''}>
              {t('hideSure')}
            </Button>
          </div>
        </form>
      )}
      <ProblemNote problem={hiding.problem ?? showing.problem} />
    </section>
  )
}
