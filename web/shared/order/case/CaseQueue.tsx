import { Button } from '@mantine/core'
import { IconChecklist, IconPlayerSkipForward } from '@tabler/icons-react'
import { type Case, claimNextCase, exportCases, listCases } from '#contracts/moderation'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { KeyHint } from '#web/shared/ui/input/KeyHint.tsx'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { addressOf } from '#web/shared/wire/call.ts'
import { useMe } from '#web/shared/wire/me.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import css from './Case.module.css'
import { CaseDetail } from './CaseDetail.tsx'
import { CaseFilters } from './CaseFilters.tsx'
import { caseQueryOf } from './query.ts'
import { caseWords, kindWord } from './words.ts'

/** Everything that was reported or waits, most urgent first; quick by keyboard: n takes the next, 1 to 9 decide it. */
export function CaseQueue() {
  const t = useWords(caseWords)
  const say = useNumbers()
  const { may } = useMe()
  const control = useTableView()
  const query = caseQueryOf(control.view)
  const list = useList(listCases, { query })
  const claiming = useCommand(claimNextCase, { changes: [listCases], onRefused: useTellRefusal() })
  const next = () =>
    void claiming.ask({ body: {} }).then(
      ({ caseId }) => (caseId ? control.open(caseId) : tell(t('nothingLeft'))),
      () => undefined,
    )
  useKeys({ n: next })
  const columns: Column<Case>[] = [
    { key: 'text', title: t('what'), cell: (one) => <span className={css.cut}>{textOf(one) || t('noText')}</span> },
    { key: 'kind', title: t('kind'), from: 'sm', cell: ({ kind }) => t(kindWord(kind)) },
    { key: 'reason', title: t('reason'), from: 'sm', cell: ({ reason }) => t(`reason.${reason}`) },
    { key: 'reports', title: t('reports'), isFigure: true, from: 'md', cell: ({ reports }) => say.number(reports) },
    { key: 'author', title: t('author'), from: 'lg', cell: ({ author }) => author.name },
    {
      key: 'state',
      title: t('state'),
      cell: ({ decision, claimedBy }) =>
        decision ? t(`decision.${decision}`) : claimedBy ? claimedBy.name : t('open'),
    },
    { key: 'at', title: t('since'), from: 'md', cell: ({ openedAt }) => <When at={openedAt} /> },
  ]
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        actions={
          <Button
            leftSection={<IconPlayerSkipForward size={16} aria-hidden />}
            rightSection={<KeyHint keys="n" />}
            aria-keyshortcuts="n"
            loading={claiming.isSending}
            onClick={next}
          >
            {t('next')}
          </Button>
        }
      />
      <DataTable
        label={t('title')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={textOf}
        control={control}
        toolbar={
          <TableToolbar
            control={control}
            name="cases"
            placeholder={t('search')}
            {...(may('data.export') && { exportHref: addressOf(exportCases, { query }) })}
          >
            <CaseFilters control={control} />
          </TableToolbar>
        }
        detail={(id) => <CaseDetail key={id} caseId={id} onNext={next} />}
        empty={<EmptyState art={<IconChecklist size={36} stroke={1.5} />} title={t('empty')} note={t('emptyNote')} />}
      />
    </>
  )
}

const textOf = ({ evidence }: Case) => {
  const last = evidence.at(-1)
  return last ? [last.title, last.text].filter(Boolean).join(' · ') : ''
}
