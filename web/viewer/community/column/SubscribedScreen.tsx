import { IconBook } from '@tabler/icons-react'
import { listSubscribedColumns } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ColumnList } from './ColumnList.tsx'
import { columnWords } from './words.ts'

/** The columns one subscribes to, with how much is new in each. */
export function SubscribedScreen() {
  const t = useWords(columnWords)
  const { isMember, isPending } = useMe()
  const list = useList(listSubscribedColumns, { query: { limit: 20 } }, { enabled: isMember })
  const art = <IconBook size={36} stroke={1.5} />
  const toColumns = (
    <ButtonLink to="/columns" variant="light">
      {t('toColumns')}
    </ButtonLink>
  )
  const signIn = (
    <ButtonLink to="/sign-in" search={{ back: '/me/subscriptions' }}>
      {t('signIn')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={t('subscriptions')} />
      {!isPending && !isMember ? (
        <EmptyState art={art} title={t('guest')} note={t('noSubscriptionsNote')} action={signIn} />
      ) : (
        <ColumnList
          list={list}
          empty={
            <EmptyState art={art} title={t('noSubscriptions')} note={t('noSubscriptionsNote')} action={toColumns} />
          }
        />
      )}
    </>
  )
}
