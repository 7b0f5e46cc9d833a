import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { getPersonPage, listFollowers, listFollowing } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { useOpenScreen, usePathParam } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList, useRoute } from '#web/shared/wire/use-route.ts'
import { FollowPerson } from '../parts/person/FollowPerson.tsx'
import { PersonLine } from '../parts/person/PersonLine.tsx'
import css from './Person.module.css'
import { personScreenWords } from './words.ts'

/** Who follows a person, or whom they follow; searched by name. */
export function PeopleScreen() {
  const t = useWords(personScreenWords)
  const personId = usePathParam('personId')
  const isFollowers = useOpenScreen().place.path.endsWith('/followers')
  const [words, setWords] = useState('')
  const [search] = useDebouncedValue(words.trim(), 250)
  const { me } = useMe()
  const { data: person } = useRoute(getPersonPage, { params: { personId } })
  const query = { limit: 30, ...(search && { search }) }
  const list = useList(isFollowers ? listFollowers : listFollowing, { params: { personId }, query })
  return (
    <>
      <PageHeader title={t(isFollowers ? 'followersOf' : 'followingOf', { name: person?.name ?? '' })} />
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && (
        <EmptyState
          art={<IconUsers size={36} stroke={1.5} />}
          title={t(search ? 'nobodyFound' : 'nobody')}
          note={t(search ? 'nobodyFoundNote' : 'nobodyNote')}
        />
      )}
      <ul className={css.list}>
        {list.isPending && ['a', 'b', 'c'].map((place) => <Bone key={place} height={60} radius={12} />)}
        {list.items?.map((row) => (
          <PersonLine key={row.id} person={row}>
            {row.id !== me?.id && <FollowPerson person={row} />}
          </PersonLine>
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} isEager />
    </>
  )
}
