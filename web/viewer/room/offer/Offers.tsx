import { lazy, Suspense, useMemo } from 'react'
import { offers } from '../offers.ts'
import css from './Offer.module.css'
import { PileContext } from './Offer.tsx'
import type { OfferProps } from './pile.ts'
import { Quiet } from './Quiet.tsx'
import type { OffersPile } from './use-pile.ts'

const nouns = offers.map(({ noun, load }) => ({
  noun,
  Noun: lazy(() => load().then((Loaded) => ({ default: Loaded }))),
}))

interface Props extends OfferProps {
  readonly pile: OffersPile
}

/** What the room offers beside its shelf, as it lies open on the pile. */
export function Offers({ show, room, pay, pile: { pile } }: Props) {
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
      <div className={css.offers}>{parts}</div>
    </PileContext>
  )
}
