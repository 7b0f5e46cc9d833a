import { Button } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { listNotices, readNotices } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Messages.module.css'
import { NoticeRow } from './NoticeRow.tsx'
import { messageWords } from './words.ts'

/** What the house told this member: reminders, and what became of shows. */
export function Messages() {
  const t = useWords(messageWords)
  const { isMember, isPending } = useMe()
  const refused = useTellRefusal()
  const list = useList(listNotices, { query: { limit: 30 } }, { enabled: isMember })
  const read = useCommand(readNotices, { changes: [listNotices], onRefused: refused })
  const hasUnread = list.items?.some((notice) => !notice.readAt) ?? false
  const art = <IconBell size={36} stroke={1.5} />
  if (!isPending && !isMember) {
    const signIn = (
      <ButtonLink to="/sign-in" search={{ back: '/messages' }}>
        {t('signIn')}
      </ButtonLink>
    )
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState art={art} title={t('signInTitle')} note={t('signInNote')} action={signIn} />
      </>
    )
  }
  const readAll = hasUnread && (
    <Button variant="subtle" loading={read.isSending} onClick={() => read.send({ body: {} })}>
      {t('readAll')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} actions={readAll} />
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && (
        <EmptyState
          art={art}
          title={t('none')}
          note={t('noneNote')}
          action={
            <ButtonLink to="/live" search={{ tab: 'upcoming' }} variant="light">
              {t('toLive')}
            </ButtonLink>
          }
        />
      )}
      <ul className={css.list}>
        {!list.items &&
          !list.problem &&
          ['a', 'b', 'c', 'd'].map((place) => <Bone key={place} height={84} radius={12} />)}
        {list.items?.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} onRead={() => read.send({ body: { ids: [notice.id] } })} />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
