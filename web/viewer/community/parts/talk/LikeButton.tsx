import { IconHeart, IconHeartFilled } from '@tabler/icons-react'
import type { TalkFigures } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { TurnButton } from './TurnButton.tsx'
import { type Subject, useLike } from './use-like.ts'
import { talkWords } from './words.ts'

interface Props {
  readonly subject: Subject
  readonly figures: Pick<TalkFigures, 'liked' | 'likes'>
  readonly size?: number
}

/** Likes something, or no longer. */
export function LikeButton({ subject, figures, size = 22 }: Props) {
  const t = useWords(talkWords)
  const { isOn, count, flip } = useLike(subject, figures)
  return (
    <TurnButton
      icon={IconHeart}
      iconOn={IconHeartFilled}
      label={t('like')}
      isOn={isOn}
      count={count}
      onFlip={flip}
      size={size}
    />
  )
}
