import { useWords } from '#web/shared/i18n/words.ts'
import type { OverlayAddress } from './address.ts'
import { ChatLayer } from './layer/ChatLayer.tsx'
import { CountdownLayer } from './layer/CountdownLayer.tsx'
import { DrawLayer } from './layer/DrawLayer.tsx'
import { FlashSaleLayer } from './layer/FlashSaleLayer.tsx'
import { PinnedLayer } from './layer/PinnedLayer.tsx'
import { PollLayer } from './layer/PollLayer.tsx'
import { ProductLayer } from './layer/ProductLayer.tsx'
import css from './OverlayPage.module.css'
import { useOverlay } from './use-overlay.ts'
import { overlayWords } from './words.ts'

/** A transparent page for a streaming program: one layer of a show, or all of them. */
export function OverlayPage({ token, kind }: OverlayAddress) {
  const t = useWords(overlayWords)
  const { overlay, problem, tidings, state } = useOverlay(token)
  if (!overlay) {
    // Nothing of this may be seen on air; somebody who opens the address in a browser is told.
    const isOnAir = 'obsstudio' in window
    return problem?.status === 404 && !isOnAir ? <p className={css.gone}>{t('gone')}</p> : null
  }
  const shows = (layer: typeof kind) => kind === 'all' || kind === layer
  return (
    <div className={css.page} data-kind={kind}>
      {shows('pinned') && <PinnedLayer overlay={overlay} />}
      {shows('countdown') && <CountdownLayer overlay={overlay} />}
      {shows('poll') && overlay.poll && <PollLayer key={overlay.poll.id} poll={overlay.poll} />}
      {shows('draw') && <DrawLayer showId={overlay.roomId} tidings={tidings} state={state} />}
      {shows('flash-sale') && <FlashSaleLayer showId={overlay.roomId} tidings={tidings} state={state} />}
      <div className={css.foot}>
        {shows('chat') && <ChatLayer lines={overlay.lines} />}
        {shows('product') && <ProductLayer item={overlay.explaining} />}
      </div>
    </div>
  )
}
