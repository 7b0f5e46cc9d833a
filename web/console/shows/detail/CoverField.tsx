import { TextInput } from '@mantine/core'
import { useId } from 'react'
import { changeCover, getShowSettings, listManagedShows, listShows } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { FileDrop } from '#web/shared/ui/input/FileDrop.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useUpload } from '#web/shared/wire/use-upload.ts'
import { showsWords } from '../words.ts'
import css from './Detail.module.css'

const changes = [getShowSettings, listManagedShows, listShows]
const mostBytes = 8 * 1024 * 1024

interface Props {
  readonly showId: string
  readonly value: string
  /** Pictures of the show's own shelf. */
  readonly offered: readonly string[]
  readonly onChange: (url: string) => void
}

/** The picture a show is announced with: one of its shelf, an uploaded one, which stands at once, one by address, or none. */
export function CoverField({ showId, value, offered, onChange }: Props) {
  const t = useWords(showsWords)
  const label = useId()
  const upload = useUpload(changeCover, {
    changes,
    onDone: ({ coverUrl }) => {
      onChange(coverUrl ?? '')
      tell(t('coverChanged'), { tone: 'done' })
    },
  })
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
      <FileDrop
        label={t('coverDrop')}
        accept="image/png,image/jpeg,image/webp"
        maxBytes={mostBytes}
        isBusy={upload.isSending}
        onFiles={([file]) => file && upload.send({ params: { showId }, body: file })}
      />
      <ProblemNote problem={upload.problem} />
      <TextInput
        label={t('coverUrl')}
        value={value}
        maxLength={500}
        onChange={(event) => onChange(event.currentTarget.value.trim())}
      />
    </div>
  )
}
