import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { TableToolbar } from '#web/shared/ui/table/TableToolbar.tsx'
import type { TableViewControl } from '#web/shared/ui/table/use-table-view.ts'
import { channels, kinds } from './filters.ts'
import { shareLinksWords } from './words.ts'

interface Props {
  readonly control: TableViewControl
  readonly choice: ReactNode
  readonly children: ReactNode
}

/** Search and filters, the same for links and for sharers. */
export function ShareFilters({ control, choice, children }: Props) {
  const t = useWords(shareLinksWords)
  const { filters } = control.view
  return (
    <TableToolbar control={control} name="share-links" placeholder={t('search')}>
      {choice}
      <Select
        w={140}
        aria-label={t('kind')}
        placeholder={t('anyKind')}
        clearable
        data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kinds.find((one) => one === filters.kind) ?? null}
        onChange={(value) => control.filter('kind', value ?? undefined)}
      />
      <Select
        w={140}
        aria-label={t('channel')}
        placeholder={t('anyChannel')}
        clearable
        data={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        value={channels.find((one) => one === filters.channel) ?? null}
        onChange={(value) => control.filter('channel', value ?? undefined)}
      />
      {children}
    </TableToolbar>
  )
}
