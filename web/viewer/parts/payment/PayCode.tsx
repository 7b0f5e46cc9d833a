import { useEffect, useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import css from './Payment.module.css'
import { paymentWords } from './words.ts'

/** A code for the buyer's phone; the drawing code is only fetched here. */
export function PayCode({ text }: { readonly text: string }) {
  const t = useWords(paymentWords)
  const [picture, setPicture] = useState<string>()
  useEffect(() => {
    let isWanted = true
    void import('qrcode')
      .then(({ toDataURL }) => toDataURL(text, { margin: 1, width: 480 }))
      .then((url) => isWanted && setPicture(url))
    return () => {
      isWanted = false
    }
  }, [text])
  return (
    <div className={css.code}>
      <b>{t('scanTitle')}</b>
      {picture ? (
        <img src={picture} alt={t('scanAlt')} width={220} height={220} />
      ) : (
        <Bone width={220} height={220} radius={12} />
      )}
    </div>
  )
}
