import { Select } from '@mantine/core'
import { reviewStates } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import type { TableViewControl } from '#web/shared/ui/table/use-table-view.ts'
import { staffReviewWords } from './words.ts'

/** By stars, state and whether the shop replied. */
export function ReviewFilters({ control }: { readonly control: TableViewControl }) {
  const t = useWords(staffReviewWords)
  const { stars, state, answered } = control.view.filters
  return (
    <>
      <Select
        aria-label={t('stars')}
        placeholder={t('anyStars')}
        clearable
        w={130}
        data={['5', '4', '3', '2', '1'].map((value) => ({ value, label: t('starsOnly', { stars: value }) }))}
        value={stars ?? null}
        onChange={(value) => control.filter('stars', value ?? undefined)}
      />
      <Select
        aria-label={t('state')}
        placeholder={t('anyState')}
        clearable
        w={150}
        data={reviewStates.map((value) => ({ value, label: t(value) }))}
        value={state ?? null}
        onChange={(value) => control.filter('state', value ?? undefined)}
      />
      <Select
        aria-label={t('answered')}
        placeholder={t('anyAnswer')}
        clearable
        w={120}
        data={(['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))}
        value={answered ?? null}
        onChange={(value) => control.filter('answered', value ?? undefined)}
      />
    </>
  )
}
