import { IconChecklist } from '@tabler/icons-react'
import type { Static } from 'typebox'
import { type DeadJob, listJobs } from '#contracts/platform'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { listedWhole } from '../parts/list/listed.ts'
import { JobDetail } from './JobDetail.tsx'
import css from './Operations.module.css'
import { Queues } from './Queues.tsx'
import { operationsWords } from './words.ts'

export type Dead = Static<typeof DeadJob>

/** How many jobs of each kind there are, and those that failed in every try. */
export function Jobs() {
  const t = useWords(operationsWords)
  const control = useTableView()
  const answer = useRoute(listJobs, {}, { refetchInterval: 15_000 })
  const words = control.view.q.toLowerCase()
  const found = answer.data?.dead.filter(({ name, error }) => `${name}\n${error}`.toLowerCase().includes(words))
  const columns: Column<Dead>[] = [
    { key: 'queue', title: t('queue'), cell: ({ name }) => name },
    { key: 'why', title: t('why'), from: 'sm', cell: ({ error }) => <span className={css.cut}>{error}</span> },
    { key: 'tries', title: t('tries'), from: 'md', cell: ({ tries }) => t('times', { count: tries }) },
    { key: 'died', title: t('died'), cell: ({ diedAt }) => <When at={diedAt} /> },
  ]
  return (
    <>
      <PageHeader title={t('jobsTitle')} note={t('jobsNote')} />
      <h2 className={css.heading}>{t('deadTitle')}</h2>
      <DataTable
        label={t('deadTitle')}
        list={listedWhole(answer, found)}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        control={control}
        toolbar={
          answer.data?.dead.length ? <TableToolbar control={control} placeholder={t('searchJobs')} /> : undefined
        }
        detail={(id) => (
          <JobDetail key={id} job={found?.find((job) => job.id === id)} onGone={() => control.open('')} />
        )}
        empty={
          <EmptyState art={<IconChecklist size={36} stroke={1.5} />} title={t('deadEmpty')} note={t('deadEmptyNote')} />
        }
      />
      {answer.data && <Queues queues={answer.data.queues} />}
    </>
  )
}
