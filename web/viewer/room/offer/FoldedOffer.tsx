import { VisuallyHidden } from '@mantine/core'
import { IconStack2 } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Offer.module.css'
import type { OffersPile } from './use-pile.ts'
import { offerWords } from './words.ts'

/** What would lie open next, in one line: one touch opens it in the place of what does. Nothing while all lies open. */
export function FoldedOffer({ next, below, turn }: OffersPile) {
  const t = useWords(offerWords)
  if (!next) return null
  return (
    <button type="button" className={css.more} data-folded onClick={turn}>
      <IconStack2 size={18} aria-hidden />
      <VisuallyHidden>{t('open')}</VisuallyHidden>
      <span className={css.name}>{next.label}</span>
      {below > 1 && <span className={css.count}>{t('more', { count: below - 1 })}</span>}
    </button>
  )
}
