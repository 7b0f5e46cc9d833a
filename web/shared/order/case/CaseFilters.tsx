import { Select } from '@mantine/core'
import { caseReasons } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import type { TableViewControl } from '#web/shared/ui/table/use-table-view.ts'
import { caseKinds, caseWords } from './words.ts'

/** Which cases: to be decided, decided or appealed; why; and whether people or screening brought them. */
export function CaseFilters({ control }: { readonly control: TableViewControl }) {
  const t = useWords(caseWords)
  const { filters } = control.view
  return (
    <>
      <Select
        w={140}
        aria-label={t('state')}
        allowDeselect={false}
        data={(['open', 'appealed', 'decided'] as const).map((value) => ({ value, label: t(value) }))}
        value={filters.state ?? 'open'}
        onChange={(value) => control.filter('state', value === 'open' ? undefined : (value ?? undefined))}
      />
      <Select
        w={130}
        aria-label={t('reason')}
        placeholder={t('anyReason')}
        clearable
        data={caseReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        value={filters.reason ?? null}
        onChange={(value) => control.filter('reason', value ?? undefined)}
      />
      <Select
        w={130}
        aria-label={t('kind')}
        placeholder={t('anyKind')}
        clearable
        data={caseKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={filters.kind ?? null}
        onChange={(value) => control.filter('kind', value ?? undefined)}
      />
      <Select
        w={130}
        aria-label={t('source')}
        placeholder={t('anySource')}
        clearable
        data={(['report', 'screening'] as const).map((value) => ({ value, label: t(`source.${value}`) }))}
        value={filters.source ?? null}
        onChange={(value) => control.filter('source', value ?? undefined)}
      />
    </>
  )
}
