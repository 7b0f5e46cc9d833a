import { useWords } from '#web/shared/i18n/words.ts'
import { type ProductForm, withOptions } from './draft.ts'
import css from './Product.module.css'
import { TextsFields } from './TextsFields.tsx'
import { OptionsEditor } from './variant/OptionsEditor.tsx'
import { VariantTable } from './variant/VariantTable.tsx'
import { productWords } from './words.ts'

interface Props {
  readonly form: ProductForm
  readonly faults: ReadonlySet<string>
  readonly onChange: (change: Partial<ProductForm>) => void
  readonly onForm: (next: (form: ProductForm) => ProductForm) => void
  readonly onAdjust: (variantId: string) => void
}

/** The texts, options and variants of a product. */
export function EditorFields({ form, faults, onChange, onForm, onAdjust }: Props) {
  const t = useWords(productWords)
  return (
    <>
      <TextsFields form={form} isFaulty={faults.has('title')} onChange={onChange} />
      <section className={css.card} aria-label={t('options')}>
        <h2>{t('options')}</h2>
        <OptionsEditor
          options={form.options}
          isFaulty={faults.has('options')}
          onChange={(options) => onForm((now) => withOptions(now, options))}
        />
        <VariantTable
          variants={form.variants}
          faults={faults}
          onChange={(variants) => onChange({ variants })}
          onAdjust={onAdjust}
        />
      </section>
    </>
  )
}
