import { Button } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import { declineQuestionInvitation, listQuestionInvitations } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Question.module.css'
import { questionWords } from './words.ts'

/** The open questions somebody was asked to answer. */
export function Invitations() {
  const t = useWords(questionWords)
  const list = useList(listQuestionInvitations, { query: { limit: 20 } })
  const declining = useCommand(declineQuestionInvitation, {
    changes: [listQuestionInvitations],
    onDone: () => tell(t('declined'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  return (
    <>
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.isPending && <Bone height={120} radius={16} />}
      {list.items?.length === 0 && (
        <EmptyState art={<IconHelp size={36} stroke={1.5} />} title={t('noInvitation')} note={t('noInvitationNote')} />
      )}
      <ul className={css.list}>
        {list.items?.map(({ question, calledAs }) => (
          <li key={question.id} className={css.card}>
            <p className={css.note}>{t(calledAs === 'expert' ? 'invitedAsExpert' : 'invitedAsBuyer')}</p>
            <p className={css.asked}>{question.text}</p>
            <div className={css.acts}>
              <Button
                variant="subtle"
                onClick={() => declining.send({ params: { questionId: question.id } })}
                loading={declining.isSending}
              >
                {t('decline')}
              </Button>
              <ButtonLink to={`/questions/${question.id}`}>{t('toAnswer')}</ButtonLink>
            </div>
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
