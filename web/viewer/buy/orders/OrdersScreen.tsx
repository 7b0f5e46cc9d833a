import { Tabs, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPackage, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { countOwnOrders, listOwnOrders } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList, useRoute } from '#web/shared/wire/use-route.ts'
import { OrderItem } from './OrderItem.tsx'
import css from './Orders.module.css'
import { ordersWords } from './words.ts'

const tabs = ['all', 'created', 'paid', 'shipped', 'delivered', 'returns', 'completed', 'ended'] as const

/** The orders of this person, by what they wait for. */
export function OrdersScreen() {
  const t = useWords(ordersWords)
  const { state } = useSearch()
  const tab = tabs.find((one) => one === state) ?? 'all'
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 300)
  const query = { limit: 20, ...(tab !== 'all' && { state: tab }), ...(search && { search }) }
  const list = useList(listOwnOrders, { query })
  const { data: counts } = useRoute(countOwnOrders, {})
  const countOf = (one: (typeof tabs)[number]) => (counts && one in counts ? counts[one as keyof typeof counts] : 0)
  const isNarrowed = tab !== 'all' || search !== ''
  return (
    <div className={css.page}>
      <PageHeader title={t('title')} />
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('searchHint')}
        leftSection={<IconSearch size={16} />}
        value={typed}
        maxLength={100}
        onChange={(change) => setTyped(change.currentTarget.value)}
      />
      <Tabs value={tab} onChange={(value) => changeSearch(value && value !== 'all' ? { state: value } : {})}>
        <Tabs.List className={css.tabs ?? ''}>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(one)}
              {countOf(one) > 0 && <span className={css.count}>{countOf(one)}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.isPending && ['a', 'b'].map((place) => <Bone key={place} height={180} radius={16} />)}
      {list.items?.length === 0 && (
        <EmptyState
          art={<IconPackage size={36} stroke={1.5} />}
          title={t(isNarrowed ? 'noneHere' : 'none')}
          note={t(isNarrowed ? 'noneHereNote' : 'noneNote')}
          action={isNarrowed ? undefined : <ButtonLink to="/">{t('toHome')}</ButtonLink>}
        />
      )}
      <ul className={css.list}>
        {list.items?.map((order) => (
          <OrderItem key={order.id} order={order} />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </div>
  )
}
