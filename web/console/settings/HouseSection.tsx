import { Select } from '@mantine/core'
import type { changeSettings, Settings } from '#contracts/platform/house'
import type { BodyOf } from '#contracts/route'
import { useLanguage } from '#web/shared/i18n/language.ts'
import { withOwn } from '#web/shared/i18n/with-own.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Settings.module.css'
import { settingsWords } from './words.ts'

interface Props {
  readonly settings: Settings
  readonly onChange: (wish: BodyOf<typeof changeSettings>) => void
}

/** Language, currency and time zone, from what this browser knows of the world. */
export function HouseSection({ settings, onChange }: Props) {
  const t = useWords(settingsWords)
  const language = useLanguage()
  const money = new Intl.DisplayNames(language, { type: 'currency' })
  return (
    <section className={css.section}>
      <h2>{t('house')}</h2>
      <div className={css.fields}>
        <Select
          label={t('language')}
          allowDeselect={false}
          data={[
            { value: 'zh-CN', label: t('chinese') },
            { value: 'en', label: t('english') },
          ]}
          value={settings.language}
          onChange={(value) => onChange({ language: value === 'en' ? 'en' : 'zh-CN' })}
        />
        <Select
          label={t('currency')}
          searchable
          allowDeselect={false}
          data={withOwn(Intl.supportedValuesOf('currency'), settings.currency).map((value) => ({
            value,
            label: `${value} · ${money.of(value)}`,
          }))}
          value={settings.currency}
          onChange={(value) => value && onChange({ currency: value })}
        />
        <Select
          label={t('timeZone')}
          searchable
          allowDeselect={false}
          data={withOwn(Intl.supportedValuesOf('timeZone'), settings.timeZone)}
          value={settings.timeZone}
          onChange={(value) => value && onChange({ timeZone: value })}
        />
      </div>
    </section>
  )
}
