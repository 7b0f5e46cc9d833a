import { IconX } from '@tabler/icons-react'
import { sayNotInterested, takeBackNotInterested } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Feed.module.css'
import { feedWords } from './words.ts'

interface Props {
  readonly postId: string
  readonly onTurned: (isGone: boolean) => void
}

/** Takes a post out of what is recommended, at once and with a way back. */
export function NotInterested({ postId, onTurned }: Props) {
  const t = useWords(feedWords)
  const tellRefusal = useTellRefusal()
  const input = { params: { postId } }
  const back = useCommand(takeBackNotInterested, { onDone: () => onTurned(false), onRefused: tellRefusal })
  const say = useCommand(sayNotInterested, {
    onDone: () => tell(t('lessOfIt'), { tone: 'done', undo: () => back.send(input) }),
    onRefused: (problem) => {
      onTurned(false)
      tellRefusal(problem)
    },
  })
  const send = () => {
    onTurned(true)
    say.send(input)
  }
  return (
    <button
      type="button"
      className={css.drop}
      aria-label={t('notInterested')}
      title={t('notInterested')}
      onClick={send}
    >
      <IconX size={16} aria-hidden />
    </button>
  )
}
