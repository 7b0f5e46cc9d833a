import {
  type Comment,
  getTalk,
  listComments,
  listReplies,
  pinComment,
  removeComment,
  unpinComment,
} from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { HideButton } from '#web/shared/order/hide/HideButton.tsx'
import { ReportButton } from '#web/shared/order/ReportButton.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Talk.module.css'
import { talkWords } from './words.ts'

const changes = [listComments, listReplies, getTalk]

/** What this person may do with a comment besides answering it. Removing is asked for twice: there is no way back from it. */
export function CommentActs({ comment }: { readonly comment: Comment }) {
  const t = useWords(talkWords)
  const { me } = useMe()
  const onRefused = useTellRefusal()
  const remove = useCommand(removeComment, {
    changes,
    onRefused,
    onDone: () => tell(t('removedNow'), { tone: 'done' }),
  })
  const pin = useCommand(comment.isPinned ? unpinComment : pinComment, { changes: [listComments], onRefused })
  const input = { params: { commentId: comment.id } }
  return (
    <>
      {comment.rights.includes('pin') && (
        <button type="button" className={css.act} disabled={pin.isSending} onClick={() => pin.send(input)}>
          {t(comment.isPinned ? 'unpin' : 'pin')}
        </button>
      )}
      {comment.rights.includes('remove') && (
        <details className={css.sure}>
          <summary className={css.act}>{t('remove')}</summary>
          <button type="button" className={css.act} disabled={remove.isSending} onClick={() => remove.send(input)}>
            {t('removeSure')}
          </button>
        </details>
      )}
      {comment.rights.includes('hide') && (
        <HideButton kind="comment" subjectId={comment.id} changes={changes} className={css.act} />
      )}
      {comment.state === 'visible' && comment.author?.id !== me?.id && (
        <ReportButton kind="comment" subjectId={comment.id} className={css.act} />
      )}
    </>
  )
}
