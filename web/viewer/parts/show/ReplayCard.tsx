import { IconPlayerPlayFilled } from '@tabler/icons-react'
import type { ShowCard } from '#contracts/live'
import { sayLength } from '#web/shared/i18n/numbers.ts'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { showAddress } from './address.ts'
import css from './ReplayCard.module.css'
import { ShowCover } from './ShowCover.tsx'
import { showWords } from './words.ts'

/** A show that is over and can be watched again. */
export function ReplayCard({ show }: { readonly show: ShowCard }) {
  const t = useWords(showWords)
  const text = useTexts()
  const say = useNumbers()
  const lengthMs = Date.parse(show.endedAt ?? '') - Date.parse(show.startedAt ?? '')
  return (
    <LinkTo to={showAddress(show)} className={css.card}>
      <span className={css.cover}>
        <ShowCover show={show} ratio="3 / 4" sizes="(max-width: 62em) 50vw, 290px" />
        <span className={css.length}>
          <IconPlayerPlayFilled size={12} aria-hidden />
          {t('replay')} {lengthMs > 0 && sayLength(lengthMs)}
        </span>
      </span>
      <span className={css.title}>{text(show.title)}</span>
      <span className={css.note}>
        {show.host.name} · {t('peak', { people: say.count(show.peoplePeak) })} ·{' '}
        <When at={show.endedAt ?? show.startsAt} />
      </span>
    </LinkTo>
  )
}
