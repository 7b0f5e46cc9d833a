import type { ProductPage, Variant } from '#contracts/catalogue'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { choose, isValueAvailable, labelsOf } from './choice.ts'
import css from './Options.module.css'
import { productScreenWords } from './words.ts'

interface Props {
  readonly product: ProductPage
  readonly chosen: Variant
  readonly onChoose: (variant: Variant) => void
}

/** One row of values an option; a value that leads to nothing in stock can be chosen and says so. */
export function Options({ product, chosen, onChoose }: Props) {
  const t = useWords(productScreenWords)
  const language = useLanguage()
  return product.options.map((option, place) => {
    const labels = labelsOf(option, language)
    return (
      <fieldset key={option.name} className={css.option}>
        <legend className={css.name}>{labels.name}</legend>
        {option.values.map((value, at) => {
          const isThere = isValueAvailable(product.choices, chosen, place, value)
          return (
            <label key={value} className={css.value} data-gone={!isThere || undefined}>
              <input
                type="radio"
                name={option.name}
                checked={chosen.values[place] === value}
                onChange={() => onChoose(choose(product.choices, chosen, place, value))}
              />
              {labels.values[at]}
              {!isThere && <span className={css.gone}>{t('gone')}</span>}
            </label>
          )
        })}
      </fieldset>
    )
  })
}
