import { IconGift } from '@tabler/icons-react'
import { useState } from 'react'
import type { Draw } from '#contracts/draws'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Countdown } from '#web/shared/ui/value/Countdown.tsx'
import css from './Draw.module.css'
import { DrawResult } from './DrawResult.tsx'
import { Entering } from './Entering.tsx'
import { Prizes } from './Prizes.tsx'
import { useMyDraw } from './use-my-draw.ts'
import { drawWords } from './words.ts'

/** A draw in the room: what can be won, what to do for it, the countdown, and what came of it. */
export function DrawCard({ draw }: { readonly draw: Draw }) {
  const t = useWords(drawWords)
  const say = useNumbers()
  const mine = useMyDraw(draw)
  const [isOver, setOver] = useState(false)
  const isOpen = draw.state === 'open' && !isOver
  return (
    <div className={css.card} data-draw={draw.id} data-state={draw.state}>
      <p className={css.head}>
        <IconGift size={16} aria-hidden />
        {t('draw')}
        <span className={css.soft}>{t('people', { count: draw.entries, shown: say.count(draw.entries) })}</span>
        {draw.state === 'open' && draw.closesAt && (
          <span className={css.clock}>
            <Countdown until={draw.closesAt} onEnd={() => setOver(true)} />
          </span>
        )}
      </p>
      <p className={css.title}>{draw.title}</p>
      {draw.state !== 'drawn' && draw.state !== 'settled' && <Prizes prizes={draw.prizes} />}
      {isOpen && <Entering draw={draw} mine={mine} />}
      {(draw.state === 'closed' || (draw.state === 'open' && isOver)) && (
        <p className={css.note} role="status">
          {t('closing')}
        </p>
      )}
      {(draw.state === 'drawn' || draw.state === 'settled') && <DrawResult draw={draw} mine={mine} />}
      {draw.state === 'cancelled' && (
        <p className={css.note} role="status">
          {draw.cancelReason === 'show-ended' ? t('showEnded') : `${t('cancelled')} · ${draw.cancelReason ?? ''}`}
        </p>
      )}
    </div>
  )
}
