import { Button } from '@mantine/core'
import { IconArrowLeft, IconDoor } from '@tabler/icons-react'
import {
  type CircleRequest,
  decideRequest,
  getCircle,
  listCircleMembers,
  listCircleRequests,
  listCircles,
} from '#contracts/community'
import { circleWords } from '#web/shared/circle/words.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { usePathParam } from '#web/shared/router/open-screen.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useList, useRoute } from '#web/shared/wire/use-route.ts'
import { ExportButton } from '../../parts/list/ExportButton.tsx'
import css from './Circles.module.css'
import { circlesWords } from './words.ts'

const changes = [listCircleRequests, listCircleMembers, listCircles, getCircle]

/** Who asks to be let into a circle, asked first at the top. */
export function RequestsScreen() {
  const t = useWords(circlesWords)
  const say = useWords(circleWords)
  const circleId = usePathParam('circle')
  const { may } = useMe()
  const control = useTableView()
  const params = { circleId }
  const circle = useRoute(getCircle, { params: { circle: circleId } }).data
  const list = useList(listCircleRequests, { params, query: {} })
  const deciding = useCommand(decideRequest, {
    changes,
    onRefused: useTellRefusal(),
    onDone: (_, { body }) => tell(t(body.isApproved ? 'letIn' : 'declined'), { tone: 'done' }),
  })
  const columns: Column<CircleRequest>[] = [
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
    { key: 'answer', title: t('answer'), cell: ({ answer }) => answer },
    { key: 'asked', title: t('asked'), from: 'md', cell: ({ askedAt }) => <When at={askedAt} /> },
    {
      key: 'acts',
      title: t('acts'),
      cell: ({ id, person }) => (
        <span className={css.acts}>
          {([true, false] as const).map((isApproved) => (
            <Button
              key={String(isApproved)}
              variant={isApproved ? 'light' : 'default'}
              disabled={deciding.isSending}
              aria-label={`${say(isApproved ? 'approve' : 'decline')} · ${person.name}`}
              onClick={() => deciding.send({ params: { requestId: id }, body: { isApproved } })}
            >
              {say(isApproved ? 'approve' : 'decline')}
            </Button>
          ))}
        </span>
      ),
    },
  ]
  return (
    <>
      <PageHeader
        title={circle ? `${circle.name} · ${t('requests')}` : t('requests')}
        actions={
          <>
            <ButtonLink to={`/circles/${circleId}`} variant="subtle" leftSection={<IconArrowLeft size={18} />}>
              {circle?.name ?? t('title')}
            </ButtonLink>
            {may('data.export') && (
              <ExportButton
                route={listCircleRequests}
                params={params}
                query={{}}
                fileName="circle-requests.csv"
                head={(['person', 'answer', 'asked'] as const).map((key) => t(key))}
                rowOf={({ person, answer, askedAt }) => [person.name, answer, askedAt]}
              />
            )}
          </>
        }
      />
      <DataTable
        label={t('requests')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ person }) => person.name}
        control={control}
        empty={
          <EmptyState art={<IconDoor size={40} stroke={1.5} />} title={t('noRequests')} note={t('noRequestsNote')} />
        }
      />
    </>
  )
}
