import { Button } from '@mantine/core'
import { type Illustration, type Picture as Shown, uploadIllustration } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { FileDrop } from '#web/shared/ui/input/FileDrop.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { useUpload } from '#web/shared/wire/use-upload.ts'
import css from '../Rows.module.css'
import { illustrationWords } from './words.ts'

interface Props {
  readonly picture: Shown | undefined
  readonly error?: string | undefined
  readonly onChange: (illustration: Illustration | undefined) => void
}

const bytesMax = 20 * 1024 * 1024

/** A picture of a step, a story or a face: uploaded at once, named by the form that it stands in. */
export function IllustrationInput({ picture, error, onChange }: Props) {
  const t = useWords(illustrationWords)
  const upload = useUpload(uploadIllustration, { onDone: onChange })
  const send = ([file]: readonly File[]) => {
    if (!file) return
    const body = new FormData()
    body.set('file', file)
    upload.send({ body })
  }
  return (
    <div className={css.illustration}>
      {picture && <Picture picture={picture} alt={t('picture')} sizes="160px" />}
      <FileDrop
        label={t(picture ? 'other' : 'choose')}
        accept="image/*"
        maxBytes={bytesMax}
        isBusy={upload.isSending}
        onFiles={send}
      />
      <ProblemNote problem={upload.problem} />
      {error && <p role="alert">{error}</p>}
      {picture && (
        <Button variant="subtle" color="gray" size="xs" onClick={() => onChange(undefined)}>
          {t('remove')}
        </Button>
      )}
    </div>
  )
}
