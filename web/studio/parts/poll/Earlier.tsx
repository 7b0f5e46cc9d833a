import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OwnPoll } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Poll.module.css'
import { Votes } from './Votes.tsx'
import { pollWords } from './words.ts'

const fewest = 3

interface Props {
  readonly polls: readonly OwnPoll[]
  readonly isPending: boolean
  readonly onAgain: (poll: OwnPoll) => void
}

/** What was asked in this show before, newest first, each with its result and a way to ask it again. */
export function Earlier({ polls, isPending, onAgain }: Props) {
  const t = useWords(pollWords)
  const [isLong, setLong] = useState(false)
  if (isPending) return null
  if (polls.length === 0) return <p className={css.note}>{t('none')}</p>
  return (
    <section aria-label={t('earlier')}>
      <h3 className={css.legend}>{t('earlier')}</h3>
      <ol className={css.list}>
        {(isLong ? polls : polls.slice(0, fewest)).map((poll) => (
          <li key={poll.id} className={css.earlier}>
            <p className={css.head}>
              {t(poll.kind)} <When at={poll.openedAt} />
            </p>
            <p className={css.question}>{poll.question}</p>
            <Votes poll={poll} />
            <Button variant="subtle" size="xs" onClick={() => onAgain(poll)}>
              {t('again')}
            </Button>
          </li>
        ))}
      </ol>
      {!isLong && polls.length > fewest && (
        <Button variant="subtle" size="xs" onClick={() => setLong(true)}>
          {t('showMore')}
        </Button>
      )}
    </section>
  )
}
