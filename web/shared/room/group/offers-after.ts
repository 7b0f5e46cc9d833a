import type { RoomState, ShowEntry } from '#contracts/live'
import type { AnswerOf } from '#contracts/route'
import type { listShowGroupOffers, RunningGroupOffer } from '#contracts/sharing'

export type ShowGroupOffers = AnswerOf<typeof listShowGroupOffers>

const types = ['group-offer-launched', 'group-offer-withdrawn'] as const
type OfferEntry = Extract<ShowEntry, { type: (typeof types)[number] }>

export function isOfGroupOffer(entry: ShowEntry): entry is OfferEntry {
  return (types as readonly string[]).includes(entry.type)
}

/** The offers that are on in a show after an entry of its room; told twice, one stands once. */
export function offersAfter(was: ShowGroupOffers, entry: OfferEntry): ShowGroupOffers {
  if (entry.type === 'group-offer-withdrawn') {
    return { items: was.items.filter(({ offer }) => offer.id !== entry.body.offerId) }
  }
  const { offer, now } = entry.body
  const known = was.items.find((item) => item.offer.id === offer.id)
  const rest = was.items.filter((item) => item !== known)
  return { items: [...rest, { ...now, offer, mine: known?.mine ?? [] }] }
}

/** The offer with its groups as the room tells them now, which is newer than what was asked for. */
export function withNow(shown: RunningGroupOffer, state: RoomState): RunningGroupOffer {
  const now = state[`group-offer/${shown.offer.id}`]
  return now ? { ...shown, ...now } : shown
}
