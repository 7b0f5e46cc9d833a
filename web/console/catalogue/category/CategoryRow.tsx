import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react'
import { type Category, createCategory, listCategories, orderCategories, removeCategory } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand, useOptimistic } from '#web/shared/wire/use-command.ts'
import css from './Category.module.css'
import { moved } from './tree.ts'
import { categoryWords } from './words.ts'

interface Props {
  readonly category: Category
  readonly depth: number
  readonly all: readonly Category[]
  readonly onEdit: () => void
}

/** One category in the tree; an empty one that was removed can be brought back from the toast. */
export function CategoryRow({ category, depth, all, onEdit }: Props) {
  const t = useWords(categoryWords)
  const text = useTexts()
  const tellRefusal = useTellRefusal()
  const name = text(category.title)
  const order = useOptimistic(orderCategories, {
    shows: listCategories,
    of: {},
    as: (shown, { body }) => ({ items: body.categoryIds.flatMap((id) => shown.items.filter((one) => one.id === id)) }),
    onRefused: tellRefusal,
  })
  const again = useCommand(createCategory, { changes: [listCategories], onRefused: tellRefusal })
  const remove = useCommand(removeCategory, {
    changes: [listCategories],
    onRefused: tellRefusal,
    onDone: () => {
      const { title, handle, parentId } = category
      tell(t('removed', { name }), {
        undo: () => again.send({ body: { title, handle, ...(parentId && { parentId }) } }),
      })
    },
  })
  const act = (label: string, Icon: typeof IconTrash, onClick: (() => void) | undefined) => (
    <ActionIcon
      variant="subtle"
      style={!onClick ? { background: 'none' } : undefined}
      color="gray"
      size={36}
      aria-label={label}
      disabled={!onClick}
      onClick={onClick}
    >
      <Icon size={18} />
    </ActionIcon>
  )
  const move = (by: -1 | 1) => {
    const categoryIds = moved(all, category.id, by)
    return categoryIds && (() => order.send({ body: { categoryIds } }))
  }
  return (
    <li className={css.row} style={{ paddingInlineStart: 16 + depth * 28 }}>
      <span className={css.name}>
        <strong>{name}</strong>
        <span className={css.soft}>{t('products', { count: category.products })}</span>
      </span>
      {act(t('up', { name }), IconArrowUp, move(-1))}
      {act(t('down', { name }), IconArrowDown, move(1))}
      {act(t('edit', { name }), IconPencil, onEdit)}
      {act(t('remove', { name }), IconTrash, () => remove.send({ params: { categoryId: category.id } }))}
    </li>
  )
}
