import { SegmentedControl } from '@mantine/core'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { useTableView } from '#web/shared/ui/table/use-table-view.ts'
import { LinkTable } from './LinkTable.tsx'
import { RememberForm } from './RememberForm.tsx'
import { SharerTable } from './SharerTable.tsx'
import { shareLinksWords } from './words.ts'

/** What was shared and what came of it, by link or by sharer; and how long a link is remembered. */
export function ShareLinksScreen() {
  const t = useWords(shareLinksWords)
  const control = useTableView()
  const isByPerson = control.view.filters.by === 'person'
  const choice = (
    <SegmentedControl
      aria-label={t('view')}
      data={[
        { value: 'link', label: t('links') },
        { value: 'person', label: t('people') },
      ]}
      value={isByPerson ? 'person' : 'link'}
      onChange={(value) => control.filter('by', value === 'person' ? value : undefined)}
    />
  )
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={<RememberForm />} />
      {isByPerson ? <SharerTable control={control} choice={choice} /> : <LinkTable control={control} choice={choice} />}
    </>
  )
}
