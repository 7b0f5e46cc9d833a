import { Textarea, TextInput } from '@mantine/core'
import { useWords } from '#web/shared/i18n/words.ts'
import type { ProductForm, TextField } from './draft.ts'
import css from './Product.module.css'
import { productWords } from './words.ts'

interface Props {
  readonly form: ProductForm
  readonly isFaulty: boolean
  readonly onChange: (change: Partial<ProductForm>) => void
}

const languages = ['zh', 'en'] as const
const names = { zh: 'chinese', en: 'english' } as const

/** Title, selling point and description, Chinese and English side by side. */
export function TextsFields({ form, isFaulty, onChange }: Props) {
  const t = useWords(productWords)
  const set = (field: 'title' | 'subtitle' | 'description', language: 'zh' | 'en', text: string) => {
    const texts: TextField = { ...form[field], [language]: text }
    onChange({ [field]: texts })
  }
  return (
    <section className={css.card} aria-label={t('basics')}>
      <h2>{t('basics')}</h2>
      <div className={css.texts}>
        {languages.map((language) => (
          <div key={language} className={css.form} lang={language === 'zh' ? 'zh-CN' : 'en'}>
            <TextInput
              label={`${t('title')} · ${t(names[language])}`}
              value={form.title[language]}
              placeholder={isFaulty ? '' : t('missingLanguage')}
              error={isFaulty && language === 'zh' ? t('titleNeeded') : undefined}
              maxLength={300}
              onChange={(event) => set('title', language, event.currentTarget.value)}
            />
            <TextInput
              label={`${t('subtitle')} · ${t(names[language])}`}
              value={form.subtitle[language]}
              maxLength={1000}
              onChange={(event) => set('subtitle', language, event.currentTarget.value)}
            />
            <Textarea
              label={`${t('description')} · ${t(names[language])}`}
              value={form.description[language]}
              maxLength={65_000}
              minRows={5}
              maxRows={16}
              autosize
              onChange={(event) => set('description', language, event.currentTarget.value)}
            />
          </div>
        ))}
      </div>
      <p className={css.note}>{t('descriptionNote')}</p>
    </section>
  )
}
