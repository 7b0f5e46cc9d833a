import { mailboxOf, shopMailbox } from '#contracts/messaging'
import type { RoomSide } from '#platform/domain'
import type { House } from '#platform/house'
import { refuse } from './refusals.ts'

const beginning = mailboxOf('')

/** Mailboxes are rooms with one reader: the person, or those who answer for the shop. Asked at each subscription. */
export function mailboxSideOf(house: Pick<House, 'whoIs'>): RoomSide {
  return {
    owns: (roomId) => roomId.startsWith(beginning),
    async admit(request, roomId) {
      const actor = await house.whoIs(request)
      if (!actor || actor.kind === 'anonymous') throw refuse.signInFirst()
      const isOwn = roomId === mailboxOf(actor.id)
      const isStaff = roomId === shopMailbox && actor.may.has('service.answer')
      if (!isOwn && !isStaff) throw refuse.notYourMailbox()
      return { personId: actor.id, ...(actor.deviceId && { deviceId: actor.deviceId }) }
    },
  }
}
