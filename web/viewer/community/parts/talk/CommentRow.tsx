import { IconHeart, IconHeartFilled, IconPinned } from '@tabler/icons-react'
import { type Comment, likeComment, unlikeComment } from '#contracts/community'
import { useAsMember } from '#web/shared/app/use-as-member.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useTurn } from '#web/shared/wire/use-turn.ts'
import { CommentActs } from './CommentActs.tsx'
import { Said } from './Said.tsx'
import css from './Talk.module.css'
import { TurnButton } from './TurnButton.tsx'
import { talkWords } from './words.ts'

interface Props {
  readonly comment: Comment
  readonly onReply: (comment: Comment) => void
  readonly isReply?: boolean
}

/** Something somebody said: who, when, to whom, and what can be done with it. */
export function CommentRow({ comment, onReply, isReply = false }: Props) {
  const t = useWords(talkWords)
  const asMember = useAsMember()
  const { id, author, state, replyTo } = comment
  const likes = useTurn({
    key: `like/comment/${id}`,
    known: { isOn: comment.liked, count: comment.likes },
    turnOn: likeComment,
    turnOff: unlikeComment,
    input: { params: { commentId: id } },
    read: (answer) => ({ isOn: answer.liked, count: answer.likes }),
    onRefused: useTellRefusal(),
  })
  if (state === 'removed' || !author) return <p className={css.removed}>{t('removed')}</p>
  return (
    <article className={css.comment} data-reply={isReply || undefined} aria-label={author.name}>
      <LinkTo to={`/people/${author.id}`} tabIndex={-1} aria-label={author.name}>
        <Face name={author.name} url={author.avatarUrl} size={isReply ? 24 : 36} />
      </LinkTo>
      <div className={css.said}>
        <p className={css.who}>
          <LinkTo to={`/people/${author.id}`} className={css.name}>
            {author.name}
          </LinkTo>
          {comment.isAuthor && <span className={css.tag}>{t('author')}</span>}
          {comment.isPinned && (
            <span className={css.tag}>
              <IconPinned size={12} aria-hidden /> {t('pinned')}
            </span>
          )}
          {replyTo && <span className={css.soft}>{t('replyTo', { name: replyTo.name })}</span>}
        </p>
        <Said comment={comment} />
        {state === 'waiting' && <p className={css.waiting}>{t('waiting')}</p>}
        <p className={css.foot}>
          <When at={comment.saidAt} />
          {state === 'visible' && (
            <button type="button" className={css.act} onClick={asMember(() => onReply(comment))}>
              {t('reply')}
            </button>
          )}
          <CommentActs comment={comment} />
        </p>
      </div>
      {state === 'visible' && (
        <TurnButton
          icon={IconHeart}
          iconOn={IconHeartFilled}
          label={t('likeComment', { name: author.name })}
          isOn={likes.isOn}
          count={likes.count}
          onFlip={asMember(likes.flip)}
          size={18}
        />
      )}
    </article>
  )
}
