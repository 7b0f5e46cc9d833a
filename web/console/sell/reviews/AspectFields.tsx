import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { Aspect } from '#contracts/reviews'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Reviews.module.css'
import { staffReviewWords } from './words.ts'

interface Props {
  readonly aspects: readonly Aspect[]
  readonly onChange: (aspects: Aspect[]) => void
}

const most = 8

/** What gets stars of its own, in both languages. The key of a new one is made here and never changes. */
export function AspectFields({ aspects, onChange }: Props) {
  const t = useWords(staffReviewWords)
  const text = useTexts()
  const rename = (key: string, language: 'zh' | 'en', said: string) =>
    onChange(aspects.map((one) => (one.key === key ? { key, name: { ...one.name, [language]: said } } : one)))
  return (
    <fieldset className={css.plain}>
      <legend>{t('aspects')}</legend>
      {aspects.map(({ key, name }) => (
        <div key={key} className={css.acts}>
          <TextInput
            aria-label={t('aspectZh')}
            placeholder={t('aspectZh')}
            value={name.zh ?? ''}
            required
            maxLength={20}
            onChange={(change) => rename(key, 'zh', change.currentTarget.value)}
          />
          <TextInput
            aria-label={t('aspectEn')}
            placeholder={t('aspectEn')}
            value={name.en ?? ''}
            required
            maxLength={40}
            onChange={(change) => rename(key, 'en', change.currentTarget.value)}
          />
          <ActionIcon
            variant="subtle"
            size={36}
            aria-label={t('removeAspect', { name: text(name) })}
            onClick={() => onChange(aspects.filter((one) => one.key !== key))}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </div>
      ))}
      {aspects.length < most && (
        <Button
          variant="light"
          onClick={() => onChange([...aspects, { key: `a-${Date.now().toString(36)}`, name: { zh: '', en: '' } }])}
        >
          {t('addAspect')}
        </Button>
      )}
    </fieldset>
  )
}
