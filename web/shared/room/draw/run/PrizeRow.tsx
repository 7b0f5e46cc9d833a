import { ActionIcon, NumberInput, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { PrizeKind } from '#contracts/draws'
import type { Shelf } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { CouponField } from './CouponField.tsx'
import css from './Draw.module.css'
import type { TypedPrize } from './draft.ts'
import { ProductFields } from './ProductFields.tsx'
import { drawWords } from './words.ts'

interface Props {
  readonly prize: TypedPrize
  readonly rank: number
  readonly kinds: readonly PrizeKind[]
  readonly showId: string
  readonly shelf: Shelf
  readonly onWrite: (prize: TypedPrize) => void
  readonly onRemove: (() => void) | undefined
}

/** One rank of prize: what it is, and how many of it. */
export function PrizeRow({ prize, rank, kinds, showId, shelf, onWrite, onRemove }: Props) {
  const t = useWords(drawWords)
  return (
    <div className={css.prize}>
      <Select
        label={t('prizeKind', { rank: t('ranks').charAt(rank - 1) })}
        value={prize.kind}
        data={kinds.map((kind) => ({ value: kind, label: t(kind) }))}
        onChange={(value) => onWrite({ ...prize, kind: kinds.find((kind) => kind === value) ?? prize.kind })}
        allowDeselect={false}
      />
      <NumberInput
        label={t('quantity')}
        value={prize.quantity}
        min={1}
        max={10_000}
        onChange={(value) => onWrite({ ...prize, quantity: Number(value) || 0 })}
      />
      {onRemove && (
        <ActionIcon
          className={css.remove ?? ''}
          variant="subtle"
          onClick={onRemove}
          aria-label={t('removePrize', { rank: t('ranks').charAt(rank - 1) })}
        >
          <IconX size={16} />
        </ActionIcon>
      )}
      {prize.kind === 'product' && <ProductFields prize={prize} shelf={shelf} onWrite={onWrite} />}
      {prize.kind === 'coupon' && <CouponField showId={showId} prize={prize} onWrite={onWrite} />}
      {prize.kind === 'points' && (
        <NumberInput
          className={css.line ?? ''}
          label={t('pointsEach')}
          value={prize.points}
          min={1}
          max={1_000_000}
          onChange={(value) => onWrite({ ...prize, points: Number(value) || 0 })}
        />
      )}
    </div>
  )
}
