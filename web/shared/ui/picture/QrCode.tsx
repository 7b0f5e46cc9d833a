import { useEffect, useState } from 'react'
import { useWords } from '../../i18n/words.ts'
import { Bone } from '../state/Bone.tsx'
import { uiWords } from '../words.ts'
import css from './QrCode.module.css'

interface Props {
  /** What a camera reads. */
  readonly text: string
  readonly alt: string
  readonly size: number
  /** The name of the file that it can be taken as, for print; no link when absent. */
  readonly fileName?: string
}

const printWidth = 1024

/** A QR code on white, whatever the scheme, since cameras want dark on light. What draws it is fetched when it is needed. */
export function QrCode({ text, alt, size, fileName }: Props) {
  const t = useWords(uiWords)
  const [image, setImage] = useState('')
  useEffect(() => {
    let isHere = true
    void import('qrcode')
      .then((qrcode) => qrcode.toDataURL(text, { margin: 2, width: printWidth, errorCorrectionLevel: 'M' }))
      .then((drawn) => isHere && setImage(drawn))
    return () => {
      isHere = false
    }
  }, [text])
  return (
    <figure className={css.code} style={{ width: size }}>
      {image ? <img src={image} alt={alt} width={size} height={size} /> : <Bone width={size} height={size} />}
      {fileName && image && (
        <a href={image} download={fileName}>
          {t('saveQr')}
        </a>
      )}
    </figure>
  )
}
