import type { ImportCounts } from '#contracts/catalogue'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Import.module.css'
import type { Shown } from './ImportView.tsx'
import { importWords } from './words.ts'

interface Props {
  readonly counts: ImportCounts
  readonly shown: Shown
  readonly onShow: (shown: Shown) => void
}

const tiles: readonly Shown[] = ['added', 'changed', 'unchanged', 'rejected']

/** How much of a file is new, changed, the same, and wrong; each opens what it is made of. */
export function ImportCountTiles({ counts, shown, onShow }: Props) {
  const t = useWords(importWords)
  const { number } = useNumbers()
  return (
    <div className={css.counts}>
      {tiles.map((tile) => (
        <button
          key={tile}
          type="button"
          className={css.count}
          aria-pressed={tile === shown}
          data-tone={tile === 'rejected' && counts.rejected > 0 ? 'bad' : undefined}
          onClick={() => onShow(tile)}
        >
          <strong>{number(counts[tile])}</strong>
          <span>{t(tile)}</span>
        </button>
      ))}
      <div className={css.count}>
        <strong>{number(counts.rows)}</strong>
        <span className={css.soft}>{`${t('rows')} · ${t('pictures', { count: counts.pictures })}`}</span>
      </div>
    </div>
  )
}
