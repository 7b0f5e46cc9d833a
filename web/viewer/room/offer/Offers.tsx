import { IconStack2 } from '@tabler/icons-react'
import { lazy, Suspense, useMemo } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { offers } from '../offers.ts'
import css from './Offer.module.css'
import { PileContext } from './Offer.tsx'
import type { OfferProps } from './pile.ts'
import { Quiet } from './Quiet.tsx'
import { usePile } from './use-pile.ts'
import { offerWords } from './words.ts'

const nouns = offers.map(({ noun, load }) => ({
  noun,
  Noun: lazy(() => load().then((Loaded) => ({ default: Loaded }))),
}))

/** What the room offers beside its shelf, the newest on top: two at a time, the others behind a chip that turns the pile. */
export function Offers({ show, room, pay, isQuiet = false }: OfferProps & { readonly isQuiet?: boolean }) {
  const t = useWords(offerWords)
  const { pile, isTurnable, below, turn } = usePile(isQuiet)
  const parts = useMemo(
    () =>
      nouns.map(({ noun, Noun }) => (
        <Quiet key={noun}>
          <Suspense fallback={null}>
            <Noun show={show} room={room} pay={pay} />
          </Suspense>
        </Quiet>
      )),
    [show, room, pay],
  )
  return (
    <PileContext value={pile}>
      <div className={css.offers}>
        {parts}
        {isTurnable && (
          <button type="button" className={css.more} onClick={turn}>
            <IconStack2 size={18} aria-hidden />
            {t('more', { count: below })}
          </button>
        )}
      </div>
    </PileContext>
  )
}
