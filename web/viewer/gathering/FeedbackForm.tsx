import { Button, Checkbox, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { getGathering, giveFeedback } from '#contracts/gatherings'
import { useWords } from '#web/shared/i18n/words.ts'
import { StarField } from '#web/shared/ui/input/StarField.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Gathering.module.css'
import { gatheringWords } from './words.ts'

/** How it was, of somebody who came: stars, whether they would come again, and a few words. */
export function FeedbackForm({
  gatheringId,
  hasFeedback,
}: {
  readonly gatheringId: string
  readonly hasFeedback: boolean
}) {
  const t = useWords(gatheringWords)
  const [stars, setStars] = useState(0)
  const [again, setAgain] = useState(false)
  const [text, setText] = useState('')
  const send = useCommand(giveFeedback, {
    changes: [getGathering],
    onDone: () => tell(t('thanks'), { tone: 'done' }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.send({ params: { gatheringId }, body: { stars, again, text } })
  }
  return (
    <form className={css.card} onSubmit={submit}>
      <h2>{t('feedback')}</h2>
      {hasFeedback && <p className={css.soft}>{t('feedbackDone')}</p>}
      <StarField
        label={t('stars')}
        value={stars}
        nameOf={(count) => `${t('stars')} ${count}`}
        size={32}
        onChange={setStars}
      />
      <Checkbox label={t('again')} checked={again} onChange={(change) => setAgain(change.currentTarget.checked)} />
      <Textarea
        label={t('said')}
        autosize
        minRows={2}
        maxLength={500}
        value={text}
        onChange={(change) => setText(change.currentTarget.value)}
      />
      <ProblemNote problem={send.problem} />
      <Button type="submit" disabled={stars === 0} loading={send.isSending}>
        {t('send')}
      </Button>
    </form>
  )
}
