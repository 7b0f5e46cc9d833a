import { IconMessageCircle, IconShare2, IconStar, IconStarFilled } from '@tabler/icons-react'
import type { Talk } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LikeButton } from './LikeButton.tsx'
import css from './Talk.module.css'
import { TurnButton } from './TurnButton.tsx'
import { useSave } from './use-save.ts'
import { talkWords } from './words.ts'

interface Props {
  readonly talk: Talk
  readonly onComment: () => void
  readonly onShare: () => void
}

/** What can be done with something: say, like, save, share. At the thumb on a phone. */
export function TalkBar({ talk, onComment, onShare }: Props) {
  const t = useWords(talkWords)
  const say = useNumbers()
  const { isOn, count, flip } = useSave(talk, talk)
  return (
    <div className={css.bar}>
      <button type="button" className={css.say} onClick={onComment}>
        {t(talk.isClosed ? 'closed' : 'sayPlaceholder')}
      </button>
      <LikeButton subject={talk} figures={talk} />
      <TurnButton icon={IconStar} iconOn={IconStarFilled} label={t('save')} isOn={isOn} count={count} onFlip={flip} />
      <button
        type="button"
        className={css.turn}
        aria-label={`${t('comments')} · ${say.count(talk.comments)}`}
        onClick={onComment}
      >
        <IconMessageCircle size={22} stroke={1.7} aria-hidden />
        {talk.comments > 0 && <span aria-hidden>{say.count(talk.comments)}</span>}
      </button>
      <button type="button" className={css.turn} aria-label={t('share')} onClick={onShare}>
        <IconShare2 size={22} stroke={1.7} aria-hidden />
      </button>
    </div>
  )
}
