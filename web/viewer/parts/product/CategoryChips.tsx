import { listCategories } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './CategoryChips.module.css'

interface Props {
  readonly label: string
  readonly allLabel: string
  readonly chosen: string | undefined
  readonly onChoose: (categoryId: string | undefined) => void
}

/** The categories that hold something, one of them chosen; absent where the shop has none. */
export function CategoryChips({ label, allLabel, chosen, onChoose }: Props) {
  const text = useTexts()
  const { data, error } = useRoute(listCategories, {}, { staleTime: 10 * 60_000 })
  const filled = data?.items.filter((category) => category.products > 0) ?? []
  if (error || (data && filled.length === 0)) return null
  const chips = [{ id: undefined, name: allLabel }, ...filled.map(({ id, title }) => ({ id, name: text(title) }))]
  return (
    <fieldset className={css.row} aria-label={label}>
      {chips.map(({ id, name }) => (
        <button
          key={id ?? 'all'}
          type="button"
          className={css.chip}
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}
