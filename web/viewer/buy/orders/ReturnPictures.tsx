import { FileButton } from '@mantine/core'
import { IconCamera, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { addReturnPicture } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useUpload } from '#web/shared/wire/use-upload.ts'
import { returnWords } from '../../parts/order/return/words.ts'
import css from './ReturnPictures.module.css'

const most = 9

interface Props {
  readonly orderId: string
  readonly pictureIds: readonly string[]
  readonly onChange: (pictureIds: readonly string[]) => void
}

/** Pictures of what is wrong; each is sent as soon as it is chosen. */
export function ReturnPictures({ orderId, pictureIds, onChange }: Props) {
  const t = useWords(returnWords)
  const [kept, setKept] = useState<ReadonlyMap<string, string>>(new Map())
  const upload = useUpload(addReturnPicture, {
    onDone: ({ id, url }) => {
      setKept((was) => new Map(was).set(id, url))
      onChange([...pictureIds, id])
    },
    onRefused: useTellRefusal(),
  })
  const send = (file: File | null) => {
    if (!file) return
    const body = new FormData()
    body.append('file', file)
    upload.send({ params: { orderId }, body })
  }
  return (
    <fieldset className={css.pictures}>
      <legend>{t('pictures')}</legend>
      {pictureIds.map((id) => (
        <span key={id} className={css.picture}>
          <img src={kept.get(id)} alt="" />
          <button
            type="button"
            onClick={() => onChange(pictureIds.filter((one) => one !== id))}
            aria-label={t('removePicture')}
          >
            <IconX size={14} />
          </button>
        </span>
      ))}
      {pictureIds.length < most && (
        <FileButton accept="image/jpeg,image/png,image/webp" onChange={send}>
          {(button) => (
            <button
              type="button"
              {...button}
              className={css.add}
              disabled={upload.isSending}
              aria-label={t('addPicture')}
            >
              <IconCamera size={22} aria-hidden />
            </button>
          )}
        </FileButton>
      )}
    </fieldset>
  )
}
