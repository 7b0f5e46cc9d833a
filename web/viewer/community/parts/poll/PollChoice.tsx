import { IconCheck } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import type { PollChoice as Choice } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { sharesOf } from '#web/shared/room/poll/shares.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import css from './Poll.module.css'
import { postPollWords } from './words.ts'

interface Props {
  readonly choice: Choice
  readonly people: number
  readonly isMine: boolean
  readonly isCard: boolean
  readonly onChoose: ((choiceId: string) => void) | undefined
}

/** One choice: a button as long as it can be chosen; a bar with its count and share once the result may be seen. */
export function PollChoice({ choice, people, isMine, isCard, onChoose }: Props) {
  const t = useWords(postPollWords)
  const { id, text, picture, votes } = choice
  const [share] = votes === undefined ? [] : sharesOf([votes], people)
  return (
    <button
      type="button"
      className={css.choice}
      style={{ '--share': `${share ?? 0}%` } as CSSProperties}
      data-mine={isMine || undefined}
      aria-pressed={isMine}
      aria-disabled={!onChoose}
      onClick={onChoose && (() => onChoose(id))}
    >
      {picture && (
        <span className={css.picture}>
          <Picture picture={picture} alt={text} ratio="1 / 1" sizes="160px" />
        </span>
      )}
      <span className={css.words}>
        {text}
        {isMine && <IconCheck size={16} aria-hidden />}
      </span>
      {share !== undefined && (
        <span className={css.share}>
          {!isCard && <span className={css.soft}>{t('votes', { count: votes ?? 0 })}</span>} {share}%
        </span>
      )}
    </button>
  )
}
