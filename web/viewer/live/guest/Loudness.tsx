import { useEffect, useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { watchLevel } from '#web/shared/player/camera/index.ts'
import css from './Guest.module.css'
import { guestWords } from './words.ts'

const audible = 0.25

/** How loud the microphone is, and a word as long as nothing was heard. */
export function Loudness({ stream }: { readonly stream: MediaStream }) {
  const t = useWords(guestWords)
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
      <meter className={css.meter} aria-label={t('level')} min={0} max={1} value={level} />
      {!wasHeard && <p className={css.note}>{t('quiet')}</p>}
    </div>
  )
}
