import { Button } from '@mantine/core'
import { IconArrowLeft, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { type CircleMember, getCircle, listCircleMembers } from '#contracts/community'
import { RemovalSheet } from '#web/shared/circle/RemovalSheet.tsx'
import { RoleSelect } from '#web/shared/circle/RoleSelect.tsx'
import { circleWords } from '#web/shared/circle/words.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList, useRoute } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import css from './Circles.module.css'
import { circlesWords } from './words.ts'

/** Who belongs to a circle: roles, and the way out. */
export function MembersScreen() {
  const t = useWords(circlesWords)
  const say = useWords(circleWords)
  const circleId = usePathParam('circle')
  const { may } = useMe()
  const control = useTableView()
  const [leaving, setLeaving] = useState<CircleMember>()
  const { q } = control.view
  const query = { ...(q && { q }) }
  const params = { circleId }
  const circle = useRoute(getCircle, { params: { circle: circleId } }).data
  const list = useList(listCircleMembers, { params, query })
  const columns: Column<CircleMember>[] = [
    {
      key: 'person',
      title: t('person'),
      cell: ({ person }) => (
        <span className={css.person}>
          <Face name={person.name} url={person.avatarUrl} size={32} />
          {person.name}
        </span>
      ),
    },
    {
      key: 'role',
      title: t('role'),
      width: 160,
      cell: (member) => circle && <RoleSelect circle={circle} member={member} />,
    },
    { key: 'joined', title: t('joined'), from: 'md', cell: ({ joinedAt }) => <When at={joinedAt} as="day" /> },
    {
      key: 'acts',
      title: t('acts'),
      cell: (member) =>
        member.role !== 'owner' && (
          <Button
            variant="subtle"
            color="red"
            aria-label={`${say('remove')} · ${member.person.name}`}
            onClick={() => setLeaving(member)}
          >
            {say('remove')}
          </Button>
        ),
    },
  ]
  return (
    <>
      <PageHeader
        title={circle ? `${circle.name} · ${t('members')}` : t('members')}
        actions={
          <ButtonLink to={`/circles/${circleId}`} variant="subtle" leftSection={<IconArrowLeft size={18} />}>
            {circle?.name ?? t('title')}
          </ButtonLink>
        }
      />
      <DataTable
        label={t('members')}
        list={list}
        columns={columns}
        idOf={({ person }) => person.id}
        nameOf={({ person }) => person.name}
        control={control}
        toolbar={
          <TableToolbar control={control} name="circle-members" placeholder={t('searchPeople')}>
            {may('data.export') && (
              <ExportButton
                route={listCircleMembers}
                params={params}
                query={query}
                fileName="circle-members.csv"
                head={(['person', 'role', 'joined'] as const).map((key) => t(key))}
                rowOf={({ person, role, joinedAt }) => [person.name, say(role), joinedAt]}
              />
            )}
          </TableToolbar>
        }
        empty={
          <EmptyState art={<IconUsers size={40} stroke={1.5} />} title={t('noMembers')} note={t('noMembersNote')} />
        }
      />
      {leaving && <RemovalSheet circleId={circleId} member={leaving} onClose={() => setLeaving(undefined)} />}
    </>
  )
}
