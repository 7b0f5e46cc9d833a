import { IconCalendarEvent } from '@tabler/icons-react'
import { listGatherings, listOwnGatherings } from '#contracts/gatherings'
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
import css from './Gathering.module.css'
import { GatheringCard } from './GatheringCard.tsx'
import { gatheringWords } from './words.ts'

const tabs = ['coming', 'mine', 'past'] as const

/** Events to come, those this person signed up for, and those that are over: each its own address. */
export function GatheringsScreen() {
  const t = useWords(gatheringWords)
  const { which } = useSearch()
  const { isMember, isPending } = useMe()
  const tab = tabs.find((one) => one === which) ?? 'coming'
  const all = useList(
    listGatherings,
    { query: { limit: 20, ...(tab === 'past' && { which: tab }) } },
    { enabled: tab !== 'mine' },
  )
  const mine = useList(listOwnGatherings, { query: { limit: 20 } }, { enabled: tab === 'mine' && isMember })
  const list = tab === 'mine' ? mine : all
  const isStranger = tab === 'mine' && !isPending && !isMember
  const art = <IconCalendarEvent size={36} stroke={1.5} />
  const signIn = (
    <ButtonLink to="/sign-in" search={{ back: '/events?which=mine' }}>
      {t('signIn')}
    </ButtonLink>
  )
  return (
    <div className={css.page}>
      <PageHeader title={t('title')} />
      <nav className={css.tabs} aria-label={t('tabs')}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            className={css.tab}
            aria-current={one === tab ? 'page' : undefined}
            onClick={() => changeSearch(one === 'coming' ? {} : { which: one })}
          >
            {t(`tab_${one}`)}
          </button>
        ))}
      </nav>
      {isStranger && <EmptyState art={art} title={t('signInTitle')} note={t('signInNote')} action={signIn} />}
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && (
        <EmptyState
          art={art}
          title={t(`none_${tab}`)}
          note={t('noneNote')}
          action={
            <ButtonLink to="/" variant="light">
              {t('toShop')}
            </ButtonLink>
          }
        />
      )}
      {!isStranger && (
        <ul className={css.list}>
          {!list.items &&
            !list.problem &&
            ['a', 'b', 'c'].map((place) => (
              <li key={place}>
                <Bone height={112} radius={16} />
              </li>
            ))}
          {list.items?.map((gathering) => (
            <GatheringCard key={gathering.id} gathering={gathering} />
          ))}
        </ul>
      )}
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </div>
  )
}
