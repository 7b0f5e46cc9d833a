import { Checkbox, Select } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import { exportQuestions, listStaffQuestions, questionStates, type StaffQuestion } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import { Clock } from './Clock.tsx'
import { Merges } from './Merges.tsx'
import { QuestionDetail } from './QuestionDetail.tsx'
import css from './Questions.module.css'
import { staffQuestionWords } from './words.ts'

/** What is asked, with the clock of first answers; one question at the side, with what the house may do about it. */
export function QuestionsScreen() {
  const t = useWords(staffQuestionWords)
  const control = useTableView()
  const { q, filters } = control.view
  const state = questionStates.find((known) => known === filters.state)
  const isOverdue = filters.overdue === '1'
  const query = { ...(q && { search: q }), ...(state && { state }), ...(isOverdue && { overdue: true }) }
  const list = useList(listStaffQuestions, { query })
  const columns: Column<StaffQuestion>[] = [
    { key: 'text', title: t('text'), cell: (row) => row.text || t(row.state) },
    {
      key: 'state',
      title: t('state'),
      width: 120,
      from: 'sm',
      cell: (row) => (row.isOverdue ? <span className={css.late}>{t('late')}</span> : t(row.state)),
    },
    { key: 'answers', title: t('answers'), isFigure: true, cell: (row) => row.answers },
    { key: 'invited', title: t('invited'), isFigure: true, from: 'md', cell: (row) => row.invited },
    { key: 'at', title: t('at'), width: 120, from: 'md', cell: (row) => <When at={row.askedAt} /> },
  ]
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <ButtonLink to="/questions/experts" variant="default">
            {t('experts')}
          </ButtonLink>
        }
      />
      <Clock />
      <Merges />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ text }) => text}
        control={control}
        toolbar={
          <TableToolbar
            control={control}
            name="questions"
            placeholder={t('search')}
            exportHref={addressOf(exportQuestions, {})}
          >
            <Select
              aria-label={t('state')}
              placeholder={t('anyState')}
              clearable
              w={150}
              data={questionStates.map((value) => ({ value, label: t(value) }))}
              value={state ?? null}
              onChange={(value) => control.filter('state', value ?? undefined)}
            />
            <Checkbox
              label={t('onlyOverdue')}
              checked={isOverdue}
              onChange={(change) => control.filter('overdue', change.currentTarget.checked ? '1' : undefined)}
            />
          </TableToolbar>
        }
        detail={(id) => <QuestionDetail key={id} question={list.items?.find((one) => one.id === id)} />}
        empty={<EmptyState art={<IconHelp size={36} stroke={1.5} />} title={t('emptyTitle')} note={t('emptyNote')} />}
      />
    </>
  )
}
