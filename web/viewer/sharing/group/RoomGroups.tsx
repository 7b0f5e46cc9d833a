import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { useGroupOffers } from '#web/shared/room/group/use-group-offers.ts'
import { Offer } from '../../room/offer/Offer.tsx'
import type { OfferProps } from '../../room/offer/pile.ts'
import { RoomGroup } from './RoomGroup.tsx'
import { useGroupSheet } from './use-group-sheet.tsx'
import { groupWords } from './words.ts'

/** The group buys that are on in a room, each with the groups that can be joined. */
export function RoomGroups({ show, room }: OfferProps) {
  const t = useWords(groupWords)
  const text = useTexts()
  const { offers, again } = useGroupOffers(show.id, room, room.state)
  const { open, sheet } = useGroupSheet(again)
  return (
    <>
      {offers.map((shown) => (
        <Offer
          key={shown.offer.id}
          id={`group-offer/${shown.offer.id}`}
          at={Date.parse(shown.offer.startsAt)}
          label={t('label', { title: text(shown.offer.product.title) })}
        >
          <RoomGroup shown={shown} onWish={(of) => open({ terms: shown.offer, of, showId: show.id })} onEnd={again} />
        </Offer>
      ))}
      {sheet}
    </>
  )
}
