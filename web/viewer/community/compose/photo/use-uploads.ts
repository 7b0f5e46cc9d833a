import { useRef, useState } from 'react'
import { type PostMedia, uploadPostPicture, uploadPostVideo } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useUpload } from '#web/shared/wire/use-upload.ts'
import { composeWords } from '../words.ts'
import { posterOf } from './poster.ts'

export function formWith(file: Blob): FormData {
  const form = new FormData()
  form.set('file', file)
  return form
}

/** Uploads files one after the other, in their order; of a video its poster first, which the browser makes. */
export function useUploads(onDone: (media: PostMedia) => void) {
  const t = useWords(composeWords)
  const [waiting, setWaiting] = useState(0)
  const onRefused = useTellRefusal()
  const picture = useUpload(uploadPostPicture, { onRefused })
  const video = useUpload(uploadPostVideo, { onRefused })
  const turn = useRef<Promise<void>>(Promise.resolve())

  async function upload(file: File): Promise<PostMedia | undefined> {
    if (!file.type.startsWith('video/')) return picture.ask({ body: formWith(file) })
    const poster = await posterOf(file)
    if (!poster) {
      tell(t('videoPoster'), { tone: 'refused' })
      return undefined
    }
    const { id: mediaId } = await picture.ask({ body: formWith(poster) })
    return video.ask({ params: { mediaId }, body: formWith(file) })
  }

  function add(files: readonly File[]): void {
    const film = files.find(({ type }) => type.startsWith('video/'))
    for (const file of film ? [film] : files) {
      setWaiting((count) => count + 1)
      turn.current = turn.current.then(async () => {
        const media = await upload(file).catch(() => undefined)
        setWaiting((count) => count - 1)
        if (media) onDone(media)
      })
    }
  }
  return { add, waiting }
}
