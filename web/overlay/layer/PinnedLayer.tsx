import type { Overlay } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { Lantern } from '#web/shared/ui/frame/Lantern.tsx'
import { overlayWords } from '../words.ts'
import css from './PinnedLayer.module.css'

/** Whose show this is and what is pinned in its room, along the upper edge of the picture. */
export function PinnedLayer({ overlay }: { readonly overlay: Pick<Overlay, 'title' | 'host' | 'pinned'> }) {
  const t = useWords(overlayWords)
  const text = useTexts()
  return (
    <header className={css.head} data-layer="pinned">
      <span className={css.sign}>
        <Lantern size={40} />
      </span>
      <div>
        <p className={css.title}>{text(overlay.title)}</p>
        <p className={css.note}>{overlay.pinned.trim() || t('with', { host: overlay.host.name })}</p>
      </div>
    </header>
  )
}
