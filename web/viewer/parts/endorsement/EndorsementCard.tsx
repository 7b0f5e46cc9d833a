import type { ReactNode } from 'react'
import type { ShownEndorsement } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import css from './EndorsementCard.module.css'
import { endorsementWords } from './words.ts'

interface Props {
  readonly endorsement: ShownEndorsement
  /** Below the words: the products, on a page that is not a product's. */
  readonly children?: ReactNode
}

/** Somebody who stands up for something, marked as what it is: an endorsement, and until when. */
export function EndorsementCard({ endorsement, children }: Props) {
  const t = useWords(endorsementWords)
  const text = useTexts()
  const { name, role, quote, until, hostId, picture } = endorsement
  const who = <span className={css.name}>{text(name)}</span>
  return (
    <figure className={css.card}>
      <Face name={text(name)} url={picture?.url} size={56} />
      <div className={css.words}>
        <figcaption>
          {hostId ? (
            <LinkTo to={`/hosts/${hostId}`} className={css.host}>
              {who}
            </LinkTo>
          ) : (
            who
          )}
          {text(role) && <span className={css.soft}> · {text(role)}</span>}
        </figcaption>
        {text(quote) && <blockquote className={css.quote}>{text(quote)}</blockquote>}
        <span className={css.soft}>
          {t('mark')} · {t('until', { until })}
        </span>
        {children}
      </div>
    </figure>
  )
}
