import { SegmentedControl } from '@mantine/core'
import { IconBell, IconSettings } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { ChatList } from './chats/ChatList.tsx'
import { NoticeBox } from './notices/NoticeBox.tsx'
import { ReadAll } from './notices/ReadAll.tsx'
import { messageWords } from './words.ts'

/** What reached this person: notices of the house, and what people wrote. */
export function Messages() {
  const t = useWords(messageWords)
  const { isMember, isPending } = useMe()
  const isOfPeople = useSearch().tab === 'chats'
  const signIn = (
    <ButtonLink to="/sign-in" search={{ back: '/messages' }}>
      {t('signIn')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          isMember && (
            <>
              {!isOfPeople && <ReadAll />}
              <ButtonLink to="/messages/settings" variant="subtle" leftSection={<IconSettings size={18} aria-hidden />}>
                {t('settings')}
              </ButtonLink>
            </>
          )
        }
      />
      <SegmentedControl
        mb={12}
        value={isOfPeople ? 'chats' : 'notices'}
        onChange={(value) => changeSearch(value === 'chats' ? { tab: 'chats' } : {}, { replace: true })}
        data={[
          { value: 'notices', label: t('notices') },
          { value: 'chats', label: t('chats') },
        ]}
      />
      {isOfPeople && <ChatList />}
      {!isOfPeople && !isPending && !isMember && (
        <EmptyState
          art={<IconBell size={36} stroke={1.5} />}
          title={t('signInTitle')}
          note={t('signInNote')}
          action={signIn}
        />
      )}
      {!isOfPeople && isMember && <NoticeBox isMember={isMember} />}
    </>
  )
}
