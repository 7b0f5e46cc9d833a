import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../i18n/words.ts'
import { Bone } from '../state/Bone.tsx'
import { uiWords } from '../words.ts'
import css from './ModelView.module.css'

interface Props {
  readonly url: string
  readonly alt: string
}

/**
 * A 3D model that can be turned, and put into the room by a phone that can. What draws it is some hundred kilobytes and is
 * fetched when this is first shown.
 */
export function ModelView({ url, alt }: Props) {
  const t = useWords(uiWords)
  const viewer = useRef<HTMLElement>(null)
  const [state, setState] = useState<'coming' | 'ready' | 'failed'>('coming')
  useEffect(() => {
    let isHere = true
    void import('@google/model-viewer').then(
      () => isHere && setState('ready'),
      () => isHere && setState('failed'),
    )
    return () => {
      isHere = false
    }
  }, [])
  useEffect(() => {
    const fail = () => setState('failed')
    const element = viewer.current
    element?.addEventListener('error', fail)
    return () => element?.removeEventListener('error', fail)
  })
  if (state === 'coming') return <Bone ratio="1 / 1" radius={12} />
  if (state === 'failed') return <p role="alert">{t('modelFailed')}</p>
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  return (
    <div className={css.frame}>
      <model-viewer
        ref={viewer}
        src={url}
        alt={alt}
        ar
        ar-modes="webxr scene-viewer quick-look"
        camera-controls
        auto-rotate={!isStill}
        touch-action="pan-y"
        shadow-intensity="1"
        interaction-prompt={isStill ? 'none' : 'auto'}
      >
        <button type="button" slot="ar-button" className={css.ar}>
          {t('seeInRoom')}
        </button>
      </model-viewer>
    </div>
  )
}
