import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Guest.module.css'
import { guestWords } from './words.ts'

/** The host's voice and the other guests'; a button where the browser wants a touch before it plays. */
export function HostVoice({ track }: { readonly track: MediaStreamTrack | undefined }) {
  const t = useWords(guestWords)
  const audio = useRef<HTMLAudioElement>(null)
  const [isBlocked, setBlocked] = useState(false)
  const play = () => {
    audio.current?.play().then(
      () => setBlocked(false),
      () => setBlocked(track !== undefined),
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: played once for each track
  useEffect(() => {
    if (!audio.current) return
    audio.current.srcObject = track ? new MediaStream([track]) : null
    if (track) play()
  }, [track])
  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: a live conversation has no captions */}
      <audio ref={audio} />
      {isBlocked && (
        <span className={css.hear}>
          <Button onClick={play}>{t('hear')}</Button>
        </span>
      )}
    </>
  )
}
