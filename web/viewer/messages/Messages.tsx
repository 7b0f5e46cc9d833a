import { IconBell, IconSettings } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { NoticeBox } from './notices/NoticeBox.tsx'
import { ReadAll } from './notices/ReadAll.tsx'
import { messageWords } from './words.ts'

/** What reached this member. */
export function Messages() {
  const t = useWords(messageWords)
  const { isMember, isPending } = useMe()
  if (!isPending && !isMember) {
    const signIn = (
      <ButtonLink to="/sign-in" search={{ back: '/messages' }}>
        {t('signIn')}
      </ButtonLink>
    )
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState
          art={<IconBell size={36} stroke={1.5} />}
          title={t('signInTitle')}
          note={t('signInNote')}
          action={signIn}
        />
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          isMember && (
            <>
              <ReadAll />
              <ButtonLink to="/messages/settings" variant="subtle" leftSection={<IconSettings size={18} aria-hidden />}>
                {t('settings')}
              </ButtonLink>
            </>
          )
        }
      />
      <NoticeBox isMember={isMember} />
    </>
  )
}
