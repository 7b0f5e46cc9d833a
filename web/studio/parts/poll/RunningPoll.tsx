import { Button } from '@mantine/core'
import type { OwnPoll } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import css from './Poll.module.css'
import { Votes } from './Votes.tsx'
import { pollWords } from './words.ts'

interface Props {
  readonly poll: OwnPoll
  readonly isClosing: boolean
  readonly onClose: () => void
}

/** A question that is open: its votes as they come, what is left of its time, and its end. */
export function RunningPoll({ poll, isClosing, onClose }: Props) {
  const t = useWords(pollWords)
  return (
    <section className={css.running} aria-label={`${t('running')}: ${poll.question}`}>
      <p className={css.head}>
        <strong>{t('running')}</strong> {t(poll.kind)}
        {poll.closesAt && <Countdown until={poll.closesAt} />}
      </p>
      <p className={css.question}>{poll.question}</p>
      <Votes poll={poll} />
      <Button variant="default" onClick={onClose} loading={isClosing}>
        {t('close')}
      </Button>
    </section>
  )
}
