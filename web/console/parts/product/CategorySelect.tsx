import { Select } from '@mantine/core'
import { listCategories } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { productWords } from './words.ts'

interface Props {
  readonly value: string
  readonly onChange: (categoryId: string) => void
  /** Says what it chooses where the label would take room. */
  readonly isBare?: boolean
  readonly disabled?: boolean
}

/** Chooses a category, named with those above it. */
export function CategorySelect({ value, onChange, isBare = false, disabled = false }: Props) {
  const t = useWords(productWords)
  const text = useTexts()
  const { data } = useRoute(listCategories, {})
  const all = new Map(data?.items.map((category) => [category.id, category]))
  const pathOf = (id: string | undefined, depth = 0): string[] => {
    const category = id ? all.get(id) : undefined
    return category && depth < 8 ? [...pathOf(category.parentId, depth + 1), text(category.title)] : []
  }
  const choices = [...all.keys()].map((id) => ({ value: id, label: pathOf(id).join(' / ') }))
  return (
    <Select
      {...(isBare
        ? { 'aria-label': t('category'), placeholder: t('category'), w: 128 }
        : { label: t('category'), placeholder: t('noCategory') })}
      data={choices}
      value={value || null}
      onChange={(chosen) => onChange(chosen ?? '')}
      disabled={disabled}
      clearable
      searchable
    />
  )
}
