import { Button, Select, TextInput } from '@mantine/core'
import { IconDownload, IconX } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { SavedViews } from '#web/shared/ui/table/SavedViews.tsx'
import type { TableViewControl } from '#web/shared/ui/table/use-table-view.ts'
import { uiWords } from '#web/shared/ui/words.ts'
import { useMe } from '#web/shared/wire/me.ts'
import css from './Moderation.module.css'
import { RoomSelect } from './RoomSelect.tsx'
import { acts, moderationWords } from './words.ts'

interface Props {
  readonly control: TableViewControl
  readonly exportHref: string | undefined
}

/** What, in which room and on which days; whom and by whom come from an act's detail and are taken away here. */
export function LogFilters({ control, exportHref }: Props) {
  const t = useWords(moderationWords)
  const says = useWords(uiWords)
  const { may } = useMe()
  const { filters } = control.view
  const narrowed = (['person', 'by', ...(may('shows.manage') ? [] : (['show'] as const))] as const).filter(
    (name) => filters[name],
  )
  return (
    <div className={css.toolbar}>
      <Select
        w={180}
        aria-label={t('act')}
        placeholder={t('anyAct')}
        clearable
        data={acts.map((value) => ({ value, label: t(value) }))}
        value={filters.act ?? null}
        onChange={(value) => control.filter('act', value ?? undefined)}
      />
      {may('shows.manage') && <RoomSelect value={filters.show} onChange={(show) => control.filter('show', show)} />}
      {(['from', 'to'] as const).map((name) => (
        <TextInput
          key={name}
          type="date"
          aria-label={t(name)}
          leftSection={t(name)}
          leftSectionWidth={48}
          value={filters[name] ?? ''}
          onChange={(event) => control.filter(name, event.currentTarget.value)}
        />
      ))}
      {narrowed.map((name) => (
        <Button
          key={name}
          variant="light"
          title={t('all')}
          rightSection={<IconX size={14} aria-hidden />}
          onClick={() => control.filter(name, undefined)}
        >
          {t(name === 'person' ? 'onlyPerson' : name === 'by' ? 'onlyBy' : 'onlyShow')}
        </Button>
      ))}
      <SavedViews name="moderation" control={control} />
      {exportHref && (
        <Button
          component="a"
          href={exportHref}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {says('export')}
        </Button>
      )}
    </div>
  )
}
