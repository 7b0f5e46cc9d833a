import { useWords } from '#web/shared/i18n/words.ts'
import { Lantern } from '#web/shared/ui/frame/Lantern.tsx'
import css from './AwayCard.module.css'
import { pictureWords } from './words.ts'

/** Stands over the picture while nobody publishes: the host was there and comes back, or has not come yet. */
export function AwayCard({ hasBeenLive }: { readonly hasBeenLive: boolean }) {
  const t = useWords(pictureWords)
  return (
    <div className={css.card} role="status">
      <span className={css.lantern} aria-hidden>
        <Lantern size={44} />
      </span>
      <p className={css.title}>{t(hasBeenLive ? 'awayTitle' : 'notYetTitle')}</p>
      <p className={css.note}>{t(hasBeenLive ? 'awayNote' : 'notYetNote')}</p>
    </div>
  )
}
