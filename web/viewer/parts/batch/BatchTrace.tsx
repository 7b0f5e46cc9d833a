import type { BatchEvent } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import css from './BatchTrace.module.css'
import { stepIcon } from './step-icon.ts'
import { batchWords } from './words.ts'

/** The way of a batch as a line of stations, in the order in which they happened. */
export function BatchTrace({ events }: { readonly events: readonly BatchEvent[] }) {
  const t = useWords(batchWords)
  const text = useTexts()
  if (events.length === 0) return <p className={css.soft}>{t('noEvents')}</p>
  return (
    <ol className={css.trace} aria-label={t('trace')}>
      {events.map(({ id, at, bizStep, place, who, note }) => {
        const Icon = stepIcon[bizStep]
        return (
          <li key={id} className={css.station}>
            <span className={css.icon} aria-hidden>
              <Icon size={20} stroke={1.7} />
            </span>
            <div className={css.words}>
              <span className={css.step}>{t(bizStep)}</span>
              <span className={css.soft}>
                <When at={at} as="day" />
              </span>
              {(text(place) || who) && <span>{[text(place), who].filter(Boolean).join(' · ')}</span>}
              {text(note) && <span className={css.soft}>{text(note)}</span>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
