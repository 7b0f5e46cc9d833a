import { IconCube3dSphere, IconX } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { getProductTrust } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './ModelButton.module.css'
import { productScreenWords } from './words.ts'

const ModelView = lazy(async () => ({ default: (await import('#web/shared/ui/model/ModelView.tsx')).ModelView }))

interface Props {
  readonly productId: string
  readonly title: string
}

/** Opens the product as a body, where it has one. */
export function ModelButton({ productId, title }: Props) {
  const t = useWords(productScreenWords)
  const text = useTexts()
  const { data } = useRoute(getProductTrust, { params: { product: productId } })
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
  }, [isOpen])
  if (!data?.model) return null
  return (
    <>
      <button type="button" className={css.open} onClick={() => setOpen(true)}>
        <IconCube3dSphere size={20} stroke={1.7} aria-hidden />
        {t('turn')}
      </button>
      {isOpen && (
        <dialog ref={dialog} className={css.dialog} aria-label={t('modelOf', { title })} onClose={() => setOpen(false)}>
          <button type="button" className={css.close} aria-label={t('close')} onClick={() => setOpen(false)}>
            <IconX size={22} />
          </button>
          <Suspense fallback={<Bone ratio="1 / 1" radius={12} />}>
            <ModelView url={data.model.url} alt={text(data.model.alt) || title} />
          </Suspense>
          <p className={css.note}>{t('turnNote')}</p>
        </dialog>
      )}
    </>
  )
}
