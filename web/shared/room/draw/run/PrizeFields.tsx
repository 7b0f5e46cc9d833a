import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { PrizeKind } from '#contracts/draws'
import type { Shelf } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Draw.module.css'
import { blankPrize, type Typed, type TypedPrize } from './draft.ts'
import { PrizeRow } from './PrizeRow.tsx'
import { drawWords } from './words.ts'

const mostPrizes = 8

interface Props {
  readonly typed: Typed
  /** Those this house can give. */
  readonly kinds: readonly PrizeKind[]
  readonly showId: string
  readonly shelf: Shelf
  readonly onType: (typed: Typed) => void
}

/** What can be won, the best first: one row a rank. */
export function PrizeFields({ typed, kinds, showId, shelf, onType }: Props) {
  const t = useWords(drawWords)
  const { prizes } = typed
  const [firstKind] = kinds
  const write = (place: number, prize: TypedPrize) =>
    onType({ ...typed, prizes: prizes.map((one, at) => (at === place ? prize : one)) })
  return (
    <fieldset className={css.fields}>
      <legend className={css.legend}>{t('prizes')}</legend>
      {!firstKind && <p className={css.note}>{t('noPrizes')}</p>}
      {prizes.map((prize, at) => (
        <PrizeRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a prize is its place in the form
          key={at}
          prize={prize}
          rank={at + 1}
          kinds={kinds}
          showId={showId}
          shelf={shelf}
          onWrite={(changed) => write(at, changed)}
          onRemove={
            prizes.length > 1 ? () => onType({ ...typed, prizes: prizes.filter((one) => one !== prize) }) : undefined
          }
        />
      ))}
      {firstKind && prizes.length < mostPrizes && (
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconPlus size={14} />}
          onClick={() => onType({ ...typed, prizes: [...prizes, blankPrize(firstKind)] })}
        >
          {t('addPrize')}
        </Button>
      )}
    </fieldset>
  )
}
