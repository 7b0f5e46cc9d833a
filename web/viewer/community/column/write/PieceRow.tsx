import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import type { ArticleBlockDraft } from '#contracts/community/columns'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import type { Piece } from './form.ts'
import { PieceFields } from './PieceFields.tsx'
import css from './Write.module.css'
import { writeWords } from './words.ts'

interface Props {
  readonly piece: Piece
  readonly place: number
  readonly count: number
  readonly onChange: (block: ArticleBlockDraft) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

/** One piece: its fields, and the buttons that move and remove it. */
export function PieceRow({ piece, place, count, onChange, onMove, onRemove }: Props) {
  const t = useWords(writeWords)
  const text = useTexts()
  const { block, picture, product } = piece
  const nth = place + 1
  const kind = block.kind === 'heading' && block.level === 3 ? t('small') : t(block.kind)
  return (
    <li className={css.piece}>
      <div className={css.pieceHead}>
        <span className={css.soft}>{kind}</span>
        <button
          type="button"
          className={css.tool}
          aria-label={t('up', { nth })}
          aria-disabled={place === 0}
          onClick={() => onMove(place - 1)}
        >
          <IconArrowUp size={18} aria-hidden />
        </button>
        <button
          type="button"
          className={css.tool}
          aria-label={t('down', { nth })}
          aria-disabled={nth === count}
          onClick={() => onMove(place + 1)}
        >
          <IconArrowDown size={18} aria-hidden />
        </button>
        <button type="button" className={css.tool} aria-label={t('remove', { nth })} onClick={onRemove}>
          <IconX size={18} aria-hidden />
        </button>
      </div>
      {picture && (
        <Picture picture={picture} alt="" sizes="(max-width: 48em) 100vw, 640px" className={css.picture ?? ''} />
      )}
      {product && <p className={css.product}>{text(product.title)}</p>}
      <PieceFields block={block} label={t('piece', { nth, kind })} onChange={onChange} />
    </li>
  )
}
