import { useEffect, useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { watchLevel } from '#web/shared/player/camera/index.ts'
import css from './Camera.module.css'
import { cameraWords } from './words.ts'

const audible = 0.25

/** The microphone's level, and a word when nothing was heard since it was opened. */
export function Level({ stream }: { readonly stream: MediaStream }) {
  const t = useWords(cameraWords)
  const [level, setLevel] = useState(0)
  const [wasHeard, setHeard] = useState(false)
  useEffect(
    () =>
      watchLevel(stream, (heard) => {
        setLevel(heard)
        if (heard > audible) setHeard(true)
      }),
    [stream],
  )
  return (
    <div>
      <div className={css.line}>
        <span>{t('level')}</span>
        {!wasHeard && <span className={css.note}>{t('quiet')}</span>}
      </div>
      <meter className={css.meter} aria-label={t('level')} min={0} max={1} value={level} />
    </div>
  )
}
