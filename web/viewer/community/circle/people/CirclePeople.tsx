import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { type Circle, getCircle, listCircleMembers } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { MoreButton } from '#web/shared/ui/input/MoreButton.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { useList, useRoute } from '#web/shared/wire/use-route.ts'
import css from '../Circle.module.css'
import { circleScreenWords } from '../words.ts'
import { CircleRequests } from './CircleRequests.tsx'
import { MemberRow } from './MemberRow.tsx'

/** Who belongs to a circle; for its moderators also who asks to. */
export function CirclePeople() {
  const circle = usePathParam('circle')
  const { data, error, refetch } = useRoute(getCircle, { params: { circle } })
  if (error && !data) return <ErrorState problem={error} onAgain={() => void refetch()} />
  return data ? <People circle={data} /> : <Bone height={220} radius={16} />
}

function People({ circle }: { readonly circle: Circle }) {
  const t = useWords(circleScreenWords)
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const list = useList(listCircleMembers, { params: { circleId: circle.id }, query: { limit: 30, ...(q && { q }) } })
  return (
    <div className={css.narrow}>
      <PageHeader title={`${circle.name} · ${t('people')}`} note={t('members', { count: circle.members })} />
      {circle.rights.includes('decide') && <CircleRequests circleId={circle.id} />}
      <TextInput
        type="search"
        aria-label={t('searchPeople')}
        placeholder={t('searchPeople')}
        leftSection={<IconSearch size={16} />}
        maxLength={40}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {list.problem && !list.items && <ErrorState problem={list.problem} onAgain={list.again} />}
      {list.items?.length === 0 && <p className={css.count}>{t('noPeople')}</p>}
      <ul className={css.people}>
        {!list.items && !list.problem && ['a', 'b', 'c'].map((bone) => <Bone key={bone} height={56} radius={8} />)}
        {list.items?.map((member) => (
          <MemberRow key={member.person.id} circle={circle} member={member} />
        ))}
      </ul>
      <MoreButton hasMore={list.hasMore} isFetching={list.isFetchingMore} onMore={list.more} />
    </div>
  )
}
