import { Button, Select, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import {
  countReviews,
  getReviewSettings,
  listReviews,
  readReview,
  removeReply,
  replyToReview,
  type StaffReview,
} from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Reviews.module.css'
import { staffReviewWords } from './words.ts'

const changes = [listReviews, readReview, countReviews]

/** The reply of the shop, from a ready text or one's own. */
export function ReplyForm({ review }: { readonly review: StaffReview }) {
  const t = useWords(staffReviewWords)
  const [words, setWords] = useState(review.reply?.text ?? '')
  const { data: settings } = useRoute(getReviewSettings, {})
  const said = (done: 'replied' | 'replyRemoved') => () => tell(t(done), { tone: 'done' })
  const replying = useCommand(replyToReview, { changes, onDone: said('replied') })
  const removing = useCommand(removeReply, { changes, onDone: said('replyRemoved') })
  const params = { reviewId: review.id }
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    replying.send({ params, body: { text: words } })
  }
  const templates = settings?.templates ?? []
  return (
    <form className={css.form} onSubmit={send}>
      {templates.length > 0 && (
        <Select
          aria-label={t('template')}
          placeholder={t('template')}
          data={[...templates]}
          value={null}
          onChange={(value) => value && setWords(value)}
        />
      )}
      <Textarea
        label={t('reply')}
        description={t('replyHint')}
        value={words}
        maxLength={1000}
        autosize
        minRows={3}
        required
        onChange={(change) => setWords(change.currentTarget.value)}
      />
      <ProblemNote problem={replying.problem ?? removing.problem} />
      <div className={css.acts}>
        <Button type="submit" loading={replying.isSending} disabled={words.trim() === ''}>
          {t(review.reply ? 'saveReply' : 'sendReply')}
        </Button>
        {review.reply && (
          <Button variant="default" loading={removing.isSending} onClick={() => removing.send({ params })}>
            {t('removeReply')}
          </Button>
        )}
      </div>
    </form>
  )
}
