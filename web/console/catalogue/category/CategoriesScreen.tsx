import { Button } from '@mantine/core'
import { IconFolder, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { type Category, listCategories } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { ErrorState } from '#web/shared/ui/state/ErrorState.tsx'
import { ScreenSkeleton } from '#web/shared/ui/state/ScreenSkeleton.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Category.module.css'
import { CategoryDialog } from './CategoryDialog.tsx'
import { CategoryRow } from './CategoryRow.tsx'
import { treeOf } from './tree.ts'
import { categoryWords } from './words.ts'

/** The tree of categories: make, rename, move, order, remove. */
export function CategoriesScreen() {
  const t = useWords(categoryWords)
  const { data, error, refetch } = useRoute(listCategories, {})
  const [editing, setEditing] = useState<Category | 'new'>()
  useKeys({ n: () => setEditing('new') })
  const add = (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setEditing('new')} aria-keyshortcuts="n">
      {t('add')}
    </Button>
  )
  const categories = data?.items
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} actions={add} />
      {error && !categories && <ErrorState problem={error} onAgain={() => void refetch()} />}
      {!error && !categories && <ScreenSkeleton />}
      {categories?.length === 0 && (
        <EmptyState
          art={<IconFolder size={40} stroke={1.5} />}
          title={t('emptyTitle')}
          note={t('emptyNote')}
          action={add}
        />
      )}
      {categories && categories.length > 0 && (
        <ul className={css.list}>
          {treeOf(categories).map(({ category, depth }) => (
            <CategoryRow
              key={category.id}
              category={category}
              depth={depth}
              all={categories}
              onEdit={() => setEditing(category)}
            />
          ))}
        </ul>
      )}
      {editing && (
        <CategoryDialog
          {...(editing === 'new' ? {} : { category: editing })}
          all={categories ?? []}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  )
}
