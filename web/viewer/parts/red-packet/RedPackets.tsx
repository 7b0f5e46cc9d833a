import { useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { useRedPackets } from '#web/shared/room/draw/use-draws.ts'
import { serverNow } from '#web/shared/wire/server-clock.ts'
import { Offer } from '../../room/offer/Offer.tsx'
import type { OfferProps } from '../../room/offer/pile.ts'
import { RedPacketCard } from './RedPacketCard.tsx'
import { redPacketWords } from './words.ts'

/** The red packet that is open in the room, and those that were when this page came, with what one got. */
export function RedPackets({ show, room }: OfferProps) {
  const t = useWords(redPacketWords)
  const { packets } = useRedPackets(show.id, room, room.state)
  const [cameAt] = useState(serverNow)
  const shown = packets.filter(({ endedAt }) => endedAt === undefined || Date.parse(endedAt) > cameAt).slice(0, 1)
  return shown.map((packet) => (
    <Offer
      key={packet.id}
      id={`red-packet/${packet.id}`}
      at={Date.parse(packet.openedAt)}
      label={t('label', { title: packet.title })}
    >
      <RedPacketCard packet={packet} />
    </Offer>
  ))
}
