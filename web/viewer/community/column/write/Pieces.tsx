import { useWords } from '#web/shared/i18n/words.ts'
import { moved } from '#web/shared/list/moved.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { AddPiece } from './AddPiece.tsx'
import type { Piece } from './form.ts'
import { PieceRow } from './PieceRow.tsx'
import css from './Write.module.css'
import { writeWords } from './words.ts'

interface Props {
  readonly pieces: readonly Piece[]
  readonly onChange: (update: (was: readonly Piece[]) => readonly Piece[]) => void
}

/** The pieces of an article in their order; what is removed can be taken back. */
export function Pieces({ pieces, onChange }: Props) {
  const t = useWords(writeWords)
  const remove = (piece: Piece, place: number) => {
    onChange((was) => was.filter(({ key }) => key !== piece.key))
    tell(t('removed'), { undo: () => onChange((was) => was.toSpliced(place, 0, piece)) })
  }
  return (
    <section aria-label={t('blocks')} className={css.pieces}>
      <ol className={css.list}>
        {pieces.map((piece, place) => (
          <PieceRow
            key={piece.key}
            piece={piece}
            place={place}
            count={pieces.length}
            onChange={(block) => onChange((was) => was.map((one) => (one.key === piece.key ? { ...one, block } : one)))}
            onMove={(to) => onChange((was) => moved(was, place, to))}
            onRemove={() => remove(piece, place)}
          />
        ))}
      </ol>
      <AddPiece
        isChosen={(id) => pieces.some(({ product }) => product?.id === id)}
        onAdd={(piece) => onChange((was) => [...was, piece])}
      />
    </section>
  )
}
