import { Button } from '@mantine/core'
import { IconPhotoPlus } from '@tabler/icons-react'
import { useId } from 'react'
import { uploadArticlePicture } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useUpload } from '#web/shared/wire/use-upload.ts'
import { formWith } from '../../compose/photo/use-uploads.ts'
import type { Form } from './form.ts'
import css from './Write.module.css'
import { writeWords } from './words.ts'

interface Props {
  readonly cover: Form['cover']
  readonly onChange: (cover: Form['cover']) => void
}

/** The picture an article has in lists and at its head. */
export function CoverField({ cover, onChange }: Props) {
  const t = useWords(writeWords)
  const id = useId()
  const upload = useUpload(uploadArticlePicture, { onDone: onChange, onRefused: useTellRefusal() })
  if (cover) {
    return (
      <div className={css.cover}>
        <Picture picture={cover.picture} alt={t('cover')} ratio="16 / 9" sizes="320px" />
        <Button variant="subtle" onClick={() => onChange(undefined)}>
          {t('dropCover')}
        </Button>
      </div>
    )
  }
  return (
    <label className={css.drop} htmlFor={id} data-busy={upload.isSending || undefined}>
      <IconPhotoPlus size={20} aria-hidden />
      {t('addCover')}
      <input
        id={id}
        type="file"
        className={css.input}
        accept="image/*"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) upload.send({ body: formWith(file) })
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}
