import { TextInput } from '@mantine/core'
import { useId } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { showsWords } from '../words.ts'
import css from './Detail.module.css'

interface Props {
  readonly value: string
  /** Pictures of the show's own shelf. */
  readonly offered: readonly string[]
  readonly onChange: (url: string) => void
}

/** The picture a show is announced with: one of its shelf, one by address, or none. */
export function CoverField({ value, offered, onChange }: Props) {
  const t = useWords(showsWords)
  const label = useId()
  const choices = value && !offered.includes(value) ? [value, ...offered] : offered
  return (
    <div className={css.form}>
      <fieldset aria-labelledby={label} style={{ margin: 0, padding: 0, border: 0 }}>
        <p id={label} className={css.note}>
          {t('cover')} · {t('coverNote')}
        </p>
        <div className={css.covers}>
          <button type="button" className={css.cover} aria-pressed={value === ''} onClick={() => onChange('')}>
            {t('noCover')}
          </button>
          {choices.map((url, place) => (
            <button
              key={url}
              type="button"
              className={css.cover}
              aria-pressed={url === value}
              aria-label={t('choose', { count: place + 1 })}
              onClick={() => onChange(url)}
            >
              <Picture picture={{ url }} alt="" ratio="1" sizes="56px" />
            </button>
          ))}
        </div>
      </fieldset>
      <TextInput
        label={t('coverUrl')}
        value={value}
        maxLength={500}
        onChange={(event) => onChange(event.currentTarget.value.trim())}
      />
    </div>
  )
}
