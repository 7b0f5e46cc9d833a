import { IconX } from '@tabler/icons-react'
import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Offer.module.css'
import type { Pile } from './pile.ts'
import { offerWords } from './words.ts'

/** The pile of the room that an offer lies in. */
export const PileContext = createContext<Pile>({ lay: () => () => {}, putAway: () => {}, placeOf: () => undefined })

interface Props {
  /** Unique in the room: `flash-sale/<id>`. */
  readonly id: string
  /** When it came to be on offer, ms. */
  readonly at: number
  /** What it is, for who does not see it. */
  readonly label: string
  /** Tall as a question with its options: nothing else lies open beside it. */
  readonly isTall?: boolean
  readonly children: ReactNode
}

/**
 * One thing on offer in the room. Its card is drawn while it lies open on the pile and leaves its upper right corner (44 px)
 * free for the way to put it aside; what must outlive that belongs to the component around it.
 *
 * @public
 */
export function Offer({ id, at, label, isTall = false, children }: Props) {
  const t = useWords(offerWords)
  const { lay, putAway, placeOf } = useContext(PileContext)
  useEffect(() => lay({ id, at, label, isTall }), [lay, id, at, label, isTall])
  const place = placeOf(id)
  if (place === undefined) return null
  return (
    <section
      className={css.offer}
      style={{ order: place }}
      aria-label={label}
      data-offer={id}
      data-tall={isTall || undefined}
    >
      {children}
      <button type="button" className={css.aside} onClick={() => putAway(id)} aria-label={t('putAway', { label })}>
        <IconX size={16} />
      </button>
    </section>
  )
}
