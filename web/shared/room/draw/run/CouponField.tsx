import { Select } from '@mantine/core'
import { listDroppableCoupons } from '#contracts/promotions'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Draw.module.css'
import type { TypedPrize } from './draft.ts'
import { drawWords } from './words.ts'

interface Props {
  readonly showId: string
  readonly prize: TypedPrize
  readonly onWrite: (prize: TypedPrize) => void
}

/** A batch of coupons that runs, with what is left of it. */
export function CouponField({ showId, prize, onWrite }: Props) {
  const t = useWords(drawWords)
  const text = useTexts()
  const { data } = useRoute(listDroppableCoupons, { params: { showId } })
  const labelOf = (title: string, left: number | undefined) => (left === undefined ? title : `${title} · ${left}`)
  return (
    <Select
      className={css.line ?? ''}
      label={t('pickCoupon')}
      searchable
      value={prize.batchId}
      data={(data?.items ?? []).map(({ batchId, title, left }) => ({
        value: batchId,
        label: labelOf(text(title), left),
      }))}
      onChange={(value) => onWrite({ ...prize, batchId: value })}
    />
  )
}
