import { Tabs } from '@mantine/core'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { Asked } from './Asked.tsx'
import { Invitations } from './Invitations.tsx'
import css from './Question.module.css'
import { questionWords } from './words.ts'

/** What somebody was asked to answer, and what they asked. */
export function MyQuestions() {
  const t = useWords(questionWords)
  const { isPending, isMember } = useMe()
  const tab = useSearch().tab === 'asked' ? 'asked' : 'invited'
  return (
    <div className={css.page}>
      <PageHeader title={t('mine')} />
      {!isPending && !isMember && (
        <EmptyState
          title={t('noInvitation')}
          note={t('noInvitationNote')}
          action={
            <ButtonLink to="/sign-in" search={{ back: '/me/questions' }}>
              {t('signIn')}
            </ButtonLink>
          }
        />
      )}
      {isMember && (
        <Tabs value={tab} onChange={(value) => changeSearch(value === 'asked' ? { tab: value } : {})}>
          <Tabs.List grow>
            <Tabs.Tab value="invited">{t('invited')}</Tabs.Tab>
            <Tabs.Tab value="asked">{t('asked')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="invited" pt="md">
            {tab === 'invited' && <Invitations />}
          </Tabs.Panel>
          <Tabs.Panel value="asked" pt="md">
            {tab === 'asked' && <Asked />}
          </Tabs.Panel>
        </Tabs>
      )}
    </div>
  )
}
