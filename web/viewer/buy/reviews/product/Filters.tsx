import { SegmentedControl, Select } from '@mantine/core'
import type { Variant } from '#contracts/catalogue'
import type { ReviewSummary } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { changeSearch, currentPlace } from '#web/shared/router/place.ts'
import { reviewsWords } from '../words.ts'
import type { Filter } from './filter.ts'
import css from './Reviews.module.css'

interface Props {
  readonly summary: ReviewSummary
  readonly filter: Filter
  readonly choices: readonly Variant[]
}

const change = (changes: Readonly<Record<string, string | undefined>>) =>
  changeSearch({ ...currentPlace().search, ...changes }, { replace: true })

/** By stars, photos, follow-ups and what was bought; and in which order. */
export function Filters({ summary, filter, choices }: Props) {
  const t = useWords(reviewsWords)
  const none = { stars: undefined, with: undefined }
  const isAll = filter.stars === undefined && filter.with === undefined
  return (
    <>
      <div className={css.filters}>
        <button type="button" aria-pressed={isAll} onClick={() => change(none)}>
          {t('everything')}
        </button>
        <button
          type="button"
          aria-pressed={filter.with === 'photos'}
          onClick={() => change({ ...none, with: 'photos' })}
        >
          {t('withPhotos', { count: summary.withPhotos })}
        </button>
        <button
          type="button"
          aria-pressed={filter.with === 'follow-ups'}
          onClick={() => change({ ...none, with: 'follow-ups' })}
        >
          {t('withFollowUps', { count: summary.withFollowUps })}
        </button>
        {[5, 4, 3, 2, 1].map((stars) => (
          <button
            key={stars}
            type="button"
            aria-pressed={filter.stars === stars}
            onClick={() => change({ ...none, stars: String(stars) })}
          >
            {t('starsOnly', { stars, count: stars })}
          </button>
        ))}
      </div>
      <div className={css.filters}>
        <SegmentedControl
          aria-label={t('sort')}
          value={filter.sort ?? 'helpful'}
          data={(['helpful', 'newest'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(value) => change({ sort: value === 'newest' ? value : undefined })}
        />
        {choices.length > 1 && (
          <Select
            aria-label={t('everything')}
            placeholder={t('everything')}
            clearable
            data={choices.map(({ id, values }) => ({ value: id, label: values.join(' · ') }))}
            value={filter.variantId ?? null}
            onChange={(value) => change({ variant: value ?? undefined })}
          />
        )}
      </div>
    </>
  )
}
