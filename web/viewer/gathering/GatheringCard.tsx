import { IconMapPin, IconVideo } from '@tabler/icons-react'
import type { GatheringCard as Card, OwnSignUp } from '#contracts/gatherings'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './Gathering.module.css'
import { Places } from './Places.tsx'
import { gatheringWords } from './words.ts'

/** One event in a list: when, where, and whether there is a place. */
export function GatheringCard({ gathering }: { readonly gathering: Card & { readonly own?: OwnSignUp } }) {
  const t = useWords(gatheringWords)
  const text = useTexts()
  const { id, title, kind, place, startsAt, own } = gathering
  const Icon = kind === 'online' ? IconVideo : IconMapPin
  return (
    <li>
      <LinkTo to={`/events/${id}`} className={css.entry}>
        <span className={css.name}>{text(title)}</span>
        <span className={css.fact}>
          <When at={startsAt} as="day" />
        </span>
        <span className={css.fact}>
          <Icon size={16} aria-hidden /> {place || t(kind)}
        </span>
        <span className={css.fact}>
          <Places gathering={gathering} />
          {own && (
            <strong className={css.own}>
              {own.cameAt ? t('came') : own.state === 'going' ? t('going') : t('waiting', { count: own.ahead ?? 0 })}
            </strong>
          )}
        </span>
      </LinkTo>
    </li>
  )
}
