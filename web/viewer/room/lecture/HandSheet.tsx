import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { takeCalledSeat } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Pill.module.css'
import type { OwnHandNow } from './use-hand.ts'
import { lectureWords } from './words.ts'

interface Props {
  readonly showId: string
  readonly own: OwnHandNow
  readonly onClose: () => void
}

/** The own hand: raised with or without words; called up, one speaks or lets the words do. */
export function HandSheet({ showId, own, onClose }: Props) {
  const t = useWords(lectureWords)
  const { hand, before, isSending } = own
  const [question, setQuestion] = useState(hand?.question ?? '')
  const taking = useCommand(takeCalledSeat, { onDone: () => location.assign('/guest') })
  const isChanged = question.trim() !== (hand?.question ?? '')
  const note = hand?.calledAt ? t('called') : hand ? t('waits', { count: before }) : t('raiseNote')
  return (
    <Sheet title={t('raise')} onClose={onClose}>
      <div className={css.form}>
        <p className={css.note} role="status">
          {note}
        </p>
        {hand?.calledAt && (
          <Button size="lg" onClick={() => taking.send({ params: { showId } })} loading={taking.isSending}>
            {t('speak')}
          </Button>
        )}
        <ProblemNote problem={taking.problem} />
        <Textarea
          label={t('question')}
          value={question}
          onChange={(change) => setQuestion(change.currentTarget.value)}
          maxLength={200}
          autosize
          minRows={2}
        />
        {(!hand || isChanged) && (
          <Button
            variant={hand ? 'default' : 'filled'}
            loading={isSending}
            onClick={() => {
              own.raise(question.trim())
              if (!hand) onClose()
            }}
          >
            {t(hand ? 'sendQuestion' : 'raise')}
          </Button>
        )}
        {hand && (
          <Button
            variant="subtle"
            color="gray"
            onClick={() => {
              own.lower()
              onClose()
            }}
          >
            {t('lower')}
          </Button>
        )}
      </div>
    </Sheet>
  )
}
