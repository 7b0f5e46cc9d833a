import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconBroadcast, IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { listManagedShows, type ShowState } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { PlanDialog } from './PlanDialog.tsx'
import { ShowEntry } from './ShowEntry.tsx'
import css from './Shows.module.css'
import { showsWords } from './words.ts'

const states: readonly ('every' | ShowState)[] = ['every', 'live', 'planned', 'ended', 'replay', 'cancelled']

/** The shows a person hosts or helps with, the way to each desk, and planning the next. */
export function ShowsScreen() {
  const t = useWords(showsWords)
  const { may } = useMe()
  const [q, setQ] = useState('')
  const [search] = useDebouncedValue(q, 200)
  const [state, setState] = useState<'every' | ShowState>('every')
  const [all, setAll] = useState(false)
  const [isPlanning, setPlanning] = useState(false)
  useKeys({ n: () => setPlanning(true) })
  const query = { ...(search ? { search } : {}), ...(state === 'every' ? {} : { state }), ...(all ? { all } : {}) }
  const shows = useList(listManagedShows, { query })
  const isFiltered = search !== '' || state !== 'every'
  const planButton = may('shows.host') && (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setPlanning(true)} aria-keyshortcuts="n">
      {t('plan')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={planButton} />
      <div className={css.bar}>
        <TextInput
          leftSection={<IconSearch size={18} />}
          placeholder={t('search')}
          aria-label={t('search')}
          value={q}
          onChange={(change) => setQ(change.currentTarget.value)}
        />
        <SegmentedControl
          className={css.states ?? ''}
          value={state}
          onChange={(value) => setState(states.find((one) => one === value) ?? 'every')}
          data={states.map((value) => ({ value, label: t(value) }))}
          aria-label={t('every')}
        />
        {may('shows.manage') && (
          <SegmentedControl
            value={all ? 'all' : 'mine'}
            onChange={(value) => setAll(value === 'all')}
            data={[
              { value: 'mine', label: t('mine') },
              { value: 'all', label: t('all') },
            ]}
            aria-label={t('all')}
          />
        )}
      </div>
      {shows.problem && !shows.items && <ErrorState problem={shows.problem} onAgain={shows.again} />}
      {shows.isPending && <ScreenSkeleton />}
      {shows.items?.length === 0 && (
        <EmptyState
          art={<IconBroadcast size={40} stroke={1.5} />}
          title={isFiltered ? t('nothing') : t('empty')}
          {...(isFiltered ? {} : { note: t('emptyNote'), action: planButton })}
        />
      )}
      <ul className={css.list}>
        {shows.items?.map((show) => (
          <ShowEntry key={show.id} show={show} />
        ))}
      </ul>
      <MoreButton hasMore={shows.hasMore} isFetching={shows.isFetchingMore} onMore={shows.more} isEager />
      {isPlanning && <PlanDialog onClose={() => setPlanning(false)} />}
    </>
  )
}
