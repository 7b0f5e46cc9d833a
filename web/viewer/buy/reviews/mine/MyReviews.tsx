import { Tabs } from '@mantine/core'
import { IconMessageStar } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import css from '../product/Reviews.module.css'
import { reviewsWords } from '../words.ts'
import { ToWrite } from './ToWrite.tsx'
import { Written } from './Written.tsx'

/** What somebody may still review, and what they wrote. */
export function MyReviews() {
  const t = useWords(reviewsWords)
  const { me, isPending } = useMe()
  const tab = useSearch().tab === 'written' ? 'written' : 'to-write'
  return (
    <div className={css.page}>
      <PageHeader title={t('mine')} />
      {!isPending && !me && (
        <EmptyState
          art={<IconMessageStar size={36} stroke={1.5} />}
          title={t('noneWritten')}
          note={t('signInNote')}
          action={
            <ButtonLink to="/sign-in" search={{ back: '/me/reviews' }}>
              {t('signIn')}
            </ButtonLink>
          }
        />
      )}
      {me && (
        <Tabs value={tab} onChange={(value) => changeSearch(value === 'written' ? { tab: value } : {})}>
          <Tabs.List grow>
            <Tabs.Tab value="to-write">{t('toWrite')}</Tabs.Tab>
            <Tabs.Tab value="written">{t('written')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="to-write" pt="md">
            {tab === 'to-write' && <ToWrite />}
          </Tabs.Panel>
          <Tabs.Panel value="written" pt="md">
            {tab === 'written' && <Written />}
          </Tabs.Panel>
        </Tabs>
      )}
    </div>
  )
}
