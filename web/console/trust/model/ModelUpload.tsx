import { modelBytesMax, modelFaults, uploadModel } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { FileDrop } from '#web/shared/ui/input/FileDrop.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useUpload } from '#web/shared/wire/use-upload.ts'
import css from '../Rows.module.css'
import { modelChanges as changes } from './changes.ts'
import { modelWords } from './words.ts'

interface Props {
  readonly productId: string
  readonly label: string
}

/** Takes a GLB; one that is refused says what is wrong with it. */
export function ModelUpload({ productId, label }: Props) {
  const t = useWords(modelWords)
  const upload = useUpload(uploadModel, { changes, onDone: () => tell(t('uploaded'), { tone: 'done' }) })
  const send = ([file]: readonly File[]) => {
    if (!file) return
    const body = new FormData()
    body.set('file', file)
    upload.send({ params: { productId }, body })
  }
  const reason = modelFaults.find((one) => one === upload.problem?.details.reason)
  return (
    <div>
      <FileDrop
        label={label}
        accept=".glb,model/gltf-binary"
        maxBytes={modelBytesMax}
        isBusy={upload.isSending}
        onFiles={send}
      />
      <ProblemNote problem={upload.problem} />
      {reason && (
        <p role="alert" className={css.soft}>
          {t('why', { reason: t(reason) })}
        </p>
      )}
    </div>
  )
}
