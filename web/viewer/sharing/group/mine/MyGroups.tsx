import { Tabs } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { type GroupState, listMyGroups } from '#contracts/sharing'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import css from '../Group.module.css'
import { groupWords } from '../words.ts'
import { MyGroup } from './MyGroup.tsx'

const tabs = ['open', 'completed', 'failed'] as const satisfies readonly GroupState[]
const tabWords = { open: 'stateOpen', completed: 'stateCompleted', failed: 'stateFailed' } as const

/** Groups this person is or was in, the newest first. */
export function MyGroups() {
  const t = useWords(groupWords)
  const { me, isPending } = useMe()
  const { state } = useSearch()
  const tab = tabs.find((one) => one === state)
  const list = useList(
    listMyGroups,
    { query: { limit: 20, ...(tab && { state: tab }) } },
    { enabled: me !== undefined },
  )
  const isEmpty = list.items?.length === 0 || (!isPending && !me)
  return (
    <div className={css.page}>
      <PageHeader title={t('mine')} />
      <Tabs value={tab ?? 'all'} onChange={(value) => changeSearch(value && value !== 'all' ? { state: value } : {})}>
        <Tabs.List>
          <Tabs.Tab value="all">{t('all')}</Tabs.Tab>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(tabWords[one])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {!list.items && !list.problem && !isEmpty && <Bone height={96} radius={16} />}
      {isEmpty && (
        <EmptyState
          art={<IconUsersGroup size={36} stroke={1.5} />}
          title={t(tab ? 'noneHere' : 'none')}
          note={t('noneNote')}
          action={<ButtonLink to="/">{t('toHome')}</ButtonLink>}
        />
      )}
      <ul className={css.mine}>
        {list.items?.map((group) => (
          <li key={group.id}>
            <MyGroup group={group} />
          </li>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </div>
  )
}
