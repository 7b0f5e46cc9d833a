import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listProducts, readProduct } from '#contracts/catalogue'
import { useProblemSentence } from '#web/shared/i18n/use-problem-sentence.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { asProblem } from '#web/shared/wire/problem.ts'
import { outdate } from '#web/shared/wire/use-route.ts'
import { productWords } from '../words.ts'
import { uploadPicture } from './upload.ts'

export interface Uploading {
  readonly key: string
  readonly name: string
  readonly share: number
}

/** Uploads pictures one after the other, in their order, and says of each how far it is. */
export function useUploads(productId: string) {
  const t = useWords(productWords)
  const sentence = useProblemSentence()
  const queries = useQueryClient()
  const [running, setRunning] = useState<readonly Uploading[]>([])
  const upload = async (files: readonly File[]) => {
    const fresh = files.map((file) => ({ key: crypto.randomUUID(), name: file.name, share: 0, file }))
    setRunning((all) => [...all, ...fresh])
    for (const { key, name, file } of fresh) {
      const progress = (share: number) =>
        setRunning((all) => all.map((one) => (one.key === key ? { ...one, share } : one)))
      try {
        await uploadPicture(productId, file, progress)
      } catch (error) {
        tell(t('uploadFailed', { name, reason: sentence(asProblem(error)) }), { tone: 'refused' })
      }
      await outdate(queries, readProduct, listProducts)
      setRunning((all) => all.filter((one) => one.key !== key))
    }
  }
  return { running, upload: (files: readonly File[]) => void upload(files) }
}
