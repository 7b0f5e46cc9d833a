import { Switch, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconCalendarPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { houseCalendar, listShows } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { changeSearch } from '#web/shared/router/place.ts'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { ShowGrid } from '../parts/show/ShowGrid.tsx'
import css from './LiveList.module.css'
import { LiveTabs, type Tab, tabs } from './LiveTabs.tsx'
import { NoShows } from './NoShows.tsx'
import { liveWords } from './words.ts'

/** All shows: running, coming up, to be watched again; by words, and of followed hosts only. */
export function LiveList() {
  const t = useWords(liveWords)
  const { isMember } = useMe()
  const wanted = useSearch()
  const state = tabs.find((tab) => tab === wanted.tab) ?? 'live'
  const [words, setWords] = useState('')
  const [search] = useDebouncedValue(words.trim(), 250)
  const [isFollowed, setFollowed] = useState(false)
  const query = {
    state,
    limit: 24,
    ...(search ? { search } : {}),
    ...(isFollowed && isMember ? { followed: true } : {}),
  }
  const list = useList(listShows, { query })
  const choose = (tab: Tab) => changeSearch(tab === 'live' ? {} : { tab })
  return (
    <>
      <div className={css.head}>
        <h1 className={css.title}>{t('title')}</h1>
        <TextInput
          className={css.search}
          type="search"
          radius="xl"
          value={words}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      <LiveTabs tab={state} onChoose={choose} />
      <div className={css.tools}>
        {isMember && (
          <Switch
            checked={isFollowed}
            label={t('followed')}
            onChange={(event) => setFollowed(event.currentTarget.checked)}
          />
        )}
        {state === 'upcoming' && (
          <a className={css.calendar} href={addressOf(houseCalendar, {})}>
            <IconCalendarPlus size={18} aria-hidden />
            {t('subscribe')}
          </a>
        )}
      </div>
      {list.problem && !list.items ? (
        <ErrorState problem={list.problem} onAgain={list.again} />
      ) : list.items?.length === 0 ? (
        <NoShows tab={state} search={search} onClear={() => setWords('')} onChoose={choose} />
      ) : (
        <ShowGrid shows={list.items} of={state} />
      )}
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
