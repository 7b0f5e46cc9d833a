import { useEffect, useState } from 'react'
import type { Draw } from '#contracts/draws'
import { useWords } from '#web/shared/i18n/words.ts'
import { useDraws } from '#web/shared/room/draw/use-draws.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { Offer } from '../../room/offer/Offer.tsx'
import type { OfferProps } from '../../room/offer/pile.ts'
import { DrawCard } from './DrawCard.tsx'
import { drawWords } from './words.ts'

/** A result, or a calling off, stays this long on the screens of those who saw the countdown. */
const resultMs = 60_000

/** The draw that runs in the room now, and for a minute what came of it. */
export function Draws({ show, room }: OfferProps) {
  const t = useWords(drawWords)
  const { draws } = useDraws(show.id, room, room.state)
  const shown = useLately(draws)
  return shown.map((draw) => (
    <Offer
      key={draw.id}
      id={`draw/${draw.id}`}
      at={Date.parse(draw.openedAt ?? draw.createdAt)}
      isTall
      label={t('label', { title: draw.title })}
    >
      <DrawCard draw={draw} />
    </Offer>
  ))
}

/** Those that run, and those that came to their end a moment ago. */
function useLately(draws: readonly Draw[]): readonly Draw[] {
  const [now, setNow] = useState(serverNow)
  const ends = draws.flatMap((draw) => endOf(draw) ?? [])
  const newest = Math.max(0, ...ends)
  useEffect(() => {
    const leftMs = newest + resultMs - serverNow()
    if (leftMs <= 0) return
    const timer = setTimeout(() => setNow(serverNow()), leftMs + 50)
    return () => clearTimeout(timer)
  }, [newest])
  const since = Math.max(now, serverNow()) - resultMs
  return draws.filter((draw) => {
    if (draw.state === 'open' || draw.state === 'closed') return true
    return draw.openedAt !== undefined && (endOf(draw) ?? 0) > since
  })
}

/** When it was drawn; a draw that was called off has only the end of its countdown to go by. */
function endOf({ state, drawnAt, closesAt }: Draw): number | undefined {
  if (state === 'cancelled') return closesAt === undefined ? undefined : Date.parse(closesAt)
  return drawnAt === undefined ? undefined : Date.parse(drawnAt)
}
