import { Button, Select } from '@mantine/core'
import { IconShieldCheck, IconVolumeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { listHouseSanctions, type Sanction } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import type { Column } from '#web/shared/ui/table/column.ts'
import { DataTable } from '#web/shared/ui/table/DataTable.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import { useList } from '#web/shared/wire/use-route.ts'
import css from '../Moderation.module.css'
import { useActs } from '../use-acts.ts'
import { moderationWords } from '../words.ts'
import { MuteForm } from './MuteForm.tsx'
import { SanctionDetail } from './SanctionDetail.tsx'

/** Measures in force, or all there ever were, in the house and in all rooms. */
export function Sanctions() {
  const t = useWords(moderationWords)
  const says = useActs()
  const { may } = useMe()
  const control = useTableView()
  const [isMuting, setMuting] = useState(false)
  const { running, scope, person } = control.view.filters
  const query = { running: running !== 'no', ...(scope && { scope }), ...(person && { personId: person }) }
  const list = useList(listHouseSanctions, { query })
  const columns: Column<Sanction>[] = [
    { key: 'person', title: t('whom'), cell: ({ person: one }) => one.name },
    { key: 'measure', title: t('measure'), cell: ({ measure }) => t(measure) },
    { key: 'scope', title: t('scope'), from: 'md', cell: (one) => <span className={css.cut}>{says.place(one)}</span> },
    { key: 'reason', title: t('reason'), from: 'lg', cell: ({ reason }) => <span className={css.cut}>{reason}</span> },
    { key: 'by', title: t('by'), from: 'lg', cell: ({ by }) => by.name },
    {
      key: 'until',
      title: t('until'),
      from: 'sm',
      cell: ({ until, liftedAt }) => (liftedAt ? t('over') : until ? <When at={until} as="day" /> : t('forever')),
    },
  ]
  const mute = may('people.manage') && (
    <Button leftSection={<IconVolumeOff size={16} aria-hidden />} onClick={() => setMuting(true)}>
      {t('muteHouse')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('sanctionsTitle')} note={t('sanctionsNote')} actions={mute} />
      {isMuting && <MuteForm onClose={() => setMuting(false)} />}
      <DataTable
        label={t('sanctionsTitle')}
        list={list}
        columns={columns}
        idOf={({ id }) => id}
        nameOf={({ person: one }) => one.name}
        control={control}
        toolbar={
          <div className={css.toolbar}>
            <Select
              w={150}
              aria-label={t('running')}
              allowDeselect={false}
              data={[
                { value: 'yes', label: t('running') },
                { value: 'no', label: t('anyRunning') },
              ]}
              value={running === 'no' ? 'no' : 'yes'}
              onChange={(value) => control.filter('running', value === 'no' ? 'no' : undefined)}
            />
            <Select
              w={150}
              aria-label={t('scope')}
              placeholder={t('anyScope')}
              clearable
              data={[
                { value: 'house', label: t('house') },
                { value: 'show', label: t('show') },
              ]}
              value={scope ?? null}
              onChange={(value) => control.filter('scope', value ?? undefined)}
            />
            {person && (
              <Button variant="light" title={t('all')} onClick={() => control.filter('person', undefined)}>
                {t('onlyPerson')}
              </Button>
            )}
          </div>
        }
        detail={(id) => (
          <SanctionDetail
            sanction={list.items?.find((one) => one.id === id)}
            onPerson={(personId) => control.filter('person', personId)}
          />
        )}
        empty={
          <EmptyState
            art={<IconShieldCheck size={36} stroke={1.5} />}
            title={t('sanctionsEmpty')}
            note={t('sanctionsEmptyNote')}
          />
        }
      />
    </>
  )
}
