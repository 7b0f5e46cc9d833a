import { ActionIcon } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconTextCaption, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Media } from '#contracts/catalogue'
import { useProblemSentence } from '#web/shared/i18n/use-problem-sentence.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { Problem } from '#web/shared/wire/problem.ts'
import css from '../Product.module.css'
import { productWords } from '../words.ts'
import { AltDialog } from './AltDialog.tsx'

interface Props {
  readonly media: Media
  readonly productId: string
  readonly place: number
  readonly count: number
  readonly isDragged: boolean
  readonly onDrag: (place: number | undefined) => void
  readonly onDrop: () => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

/** One picture in its order; the first is the cover. */
export function MediaTile({ media, productId, place, count, isDragged, onDrag, onDrop, onMove, onRemove }: Props) {
  const t = useWords(productWords)
  const sentence = useProblemSentence()
  const [isOver, setOver] = useState(false)
  const [isNaming, setNaming] = useState(false)
  const act = (label: string, Icon: typeof IconTrash, onClick: () => void, disabled = false) => (
    <ActionIcon
      variant="subtle"
      style={disabled ? { background: 'none' } : undefined}
      color="gray"
      size={30}
      aria-label={`${label} (${place + 1})`}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={16} />
    </ActionIcon>
  )
  return (
    <li
      className={css.tile}
      draggable
      data-dragged={isDragged || undefined}
      data-over={(isOver && !isDragged) || undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        onDrag(place)
      }}
      onDragEnd={() => onDrag(undefined)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDrop()
      }}
    >
      {media.picture ? (
        <Picture picture={media.picture} alt={t('pictures')} ratio="1" sizes="160px" />
      ) : (
        <span className={css.waiting}>
          <strong>{t(media.state === 'ready' ? 'remote' : media.state)}</strong>
          <span>{media.failure ? sentence(new Problem(media.failure, media.failure, 0)) : media.sourceUrl}</span>
        </span>
      )}
      {place === 0 && <span className={css.cover}>{t('cover')}</span>}
      <div className={css.acts}>
        {act(t('moveLeft'), IconArrowLeft, () => onMove(place - 1), place === 0)}
        {act(t('moveRight'), IconArrowRight, () => onMove(place + 1), place === count - 1)}
        {act(t('altWords'), IconTextCaption, () => setNaming(true))}
        {act(t('removePicture'), IconTrash, onRemove)}
      </div>
      {isNaming && <AltDialog media={media} productId={productId} onClose={() => setNaming(false)} />}
    </li>
  )
}
