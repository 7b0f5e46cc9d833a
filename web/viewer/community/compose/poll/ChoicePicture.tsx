import { IconPhotoPlus } from '@tabler/icons-react'
import { useId } from 'react'
import { uploadPostPicture } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useUpload } from '#web/shared/wire/use-upload.ts'
import { formWith } from '../photo/use-uploads.ts'
import css from './PollField.module.css'
import type { TypedChoice } from './poll-form.ts'
import { pollFieldWords } from './words.ts'

interface Props {
  readonly nth: number
  readonly media: TypedChoice['media']
  readonly onChange: (media: TypedChoice['media']) => void
}

/** The picture of a choice: chosen from the device, taken off by a touch. */
export function ChoicePicture({ nth, media, onChange }: Props) {
  const t = useWords(pollFieldWords)
  const id = useId()
  const upload = useUpload(uploadPostPicture, { onDone: onChange, onRefused: useTellRefusal() })
  if (media) {
    return (
      <button
        type="button"
        className={css.thumb}
        aria-label={t('dropPicture', { nth })}
        onClick={() => onChange(undefined)}
      >
        <Picture picture={media.picture} alt="" ratio="1 / 1" sizes="44px" />
      </button>
    )
  }
  return (
    <label className={css.grip} htmlFor={id} data-busy={upload.isSending || undefined}>
      <IconPhotoPlus size={18} aria-hidden />
      <input
        id={id}
        type="file"
        className={css.input}
        accept="image/*"
        aria-label={t('picture', { nth })}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) upload.send({ body: formWith(file) })
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}
