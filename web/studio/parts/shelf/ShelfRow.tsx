import { ActionIcon, Button, VisuallyHidden } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import type { DragEvent } from 'react'
import type { ShelfItem } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { KeyHint } from '#web/shared/ui/input/KeyHint.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { Money } from '#web/shared/ui/value/Money.tsx'
import css from './DeskShelf.module.css'
import type { ShelfActs } from './use-shelf.ts'
import { shelfWords } from './words.ts'

interface Props {
  readonly item: ShelfItem
  readonly place: number
  readonly askedBy: number
  readonly acts: ShelfActs
  readonly onDrag: (place: number | undefined) => void
  readonly onDropAt: (place: number) => void
}

/** One product on the host's shelf. The first nine have a number key. */
export function ShelfRow({ item, place, askedBy, acts, onDrag, onDropAt }: Props) {
  const t = useWords(shelfWords)
  const text = useTexts()
  const name = text(item.product.title)
  const key = place < 9 ? String(place + 1) : undefined
  return (
    <li
      className={css.row}
      data-explaining={item.explaining || undefined}
      draggable
      onDragStart={(event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move'
        onDrag(place)
      }}
      onDragEnd={() => onDrag(undefined)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={() => onDropAt(place)}
    >
      <Picture picture={item.product.picture} alt="" ratio="1" sizes="56px" className={css.picture ?? ''} />
      <div className={css.words}>
        <span className={css.name}>{name}</span>
        <Facts item={item} askedBy={askedBy} />
      </div>
      <div className={css.acts}>
        {item.explaining ? (
          <Button size="xs" variant="light" color="lantern" onClick={acts.stop}>
            {t('stop')}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            onClick={() => acts.explain(item.productId)}
            aria-keyshortcuts={key}
            rightSection={key && <KeyHint keys={key} />}
          >
            {t('explain')}
            <VisuallyHidden>{` ${name}`}</VisuallyHidden>
          </Button>
        )}
        <div className={css.small}>
          <ActionIcon
            variant="subtle"
            size="sm"
            onClick={() => acts.move(place, place - 1)}
            aria-label={t('moveUp', { name })}
          >
            <IconChevronUp size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size="sm"
            onClick={() => acts.move(place, place + 1)}
            aria-label={t('moveDown', { name })}
          >
            <IconChevronDown size={16} />
          </ActionIcon>
          <ActionIcon variant="subtle" size="sm" onClick={() => acts.take(item)} aria-label={t('takeOff', { name })}>
            <IconX size={16} />
          </ActionIcon>
        </div>
      </div>
    </li>
  )
}

function Facts({ item, askedBy }: Pick<Props, 'item' | 'askedBy'>) {
  const t = useWords(shelfWords)
  const say = useNumbers()
  const { product } = item
  return (
    <span className={css.facts}>
      <Money money={product.price} as="price" size="sm" />
      {!product.isOnSale ? (
        <span data-tone="rose">{t('offSale')}</span>
      ) : product.isSoldOut ? (
        <span data-tone="rose">{t('soldOut')}</span>
      ) : (
        product.stock !== undefined && <span>{t('stock', { count: say.count(product.stock) })}</span>
      )}
      {askedBy > 0 && <span data-tone="amber">{t('askedFor', { count: askedBy })}</span>}
      {item.explained > 0 && <span>{t('explained', { count: item.explained })}</span>}
    </span>
  )
}
