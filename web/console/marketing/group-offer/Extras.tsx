import { Select } from '@mantine/core'
import { listManagedShows } from '#contracts/live'
import { listCouponBatches } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from '../rule/Rule.module.css'
import type { Typed } from './typed.ts'
import { groupOffersWords } from './words.ts'

interface Props {
  readonly typed: Typed
  readonly errorOf: (field: string) => string | undefined
  readonly onType: (typed: Typed) => void
}

/** Where groups can be opened, and what the leader of a complete one gets. */
export function Extras({ typed, errorOf, onType }: Props) {
  const t = useWords(groupOffersWords)
  const text = useTexts()
  const shows = useRoute(listManagedShows, { query: { limit: 50, all: true } })
  const batches = useRoute(listCouponBatches, { query: { limit: 50, state: 'running' } })
  const standing = shows.data?.items.filter(({ state }) => state === 'planned' || state === 'live') ?? []
  return (
    <fieldset className={css.group}>
      <legend>{t('extras')}</legend>
      <div className={css.pair}>
        <Select
          label={t('show')}
          placeholder={t('anywhere')}
          clearable
          searchable
          data={standing.map(({ id, title }) => ({ value: id, label: text(title) }))}
          value={typed.showId}
          error={errorOf('showId')}
          onChange={(showId) => onType({ ...typed, showId })}
        />
        <Select
          label={t('reward')}
          placeholder={t('noReward')}
          clearable
          searchable
          data={batches.data?.items.map(({ id, title }) => ({ value: id, label: text(title) })) ?? []}
          value={typed.rewardBatchId}
          error={errorOf('rewardBatchId')}
          onChange={(rewardBatchId) => onType({ ...typed, rewardBatchId })}
        />
      </div>
    </fieldset>
  )
}
