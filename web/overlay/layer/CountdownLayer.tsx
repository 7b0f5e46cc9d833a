import { useState } from 'react'
import type { Overlay } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { overlayWords } from '../words.ts'
import css from './CountdownLayer.module.css'

/** How long until the show starts, in the middle of the picture; gone once it is on air. */
export function CountdownLayer({ overlay }: { readonly overlay: Pick<Overlay, 'state' | 'startsAt'> }) {
  if (overlay.state !== 'planned') return null
  return <Clock key={overlay.startsAt} startsAt={overlay.startsAt} />
}

function Clock({ startsAt }: { readonly startsAt: string }) {
  const t = useWords(overlayWords)
  const [isDue, setDue] = useState(Date.parse(startsAt) <= serverNow())
  return (
    <section className={css.clock} data-layer="countdown">
      <p className={css.word}>{t(isDue ? 'soon' : 'startsIn')}</p>
      {!isDue && (
        <p className={css.time}>
          <Countdown until={startsAt} onEnd={() => setDue(true)} />
        </p>
      )}
    </section>
  )
}
