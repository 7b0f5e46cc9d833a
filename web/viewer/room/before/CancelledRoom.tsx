import type { ShowPage } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Backdrop } from '../frame/Backdrop.tsx'
import css from './UpcomingRoom.module.css'
import { beforeWords } from './words.ts'

/** A show that will not be: why, and where to go instead. */
export function CancelledRoom({ show }: { readonly show: ShowPage }) {
  const t = useWords(beforeWords)
  const text = useTexts()
  return (
    <Backdrop show={show}>
      <h1 className={css.title}>{text(show.title)}</h1>
      <p className={css.soon}>{t('cancelled')}</p>
      {show.cancelReason && <p className={css.about}>{show.cancelReason}</p>}
      <ButtonLink to="/live" size="lg" fullWidth>
        {t('otherShows')}
      </ButtonLink>
    </Backdrop>
  )
}
