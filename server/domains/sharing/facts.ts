import type { GroupOfferHistory, ShareChannel, ShareKind } from '#contracts/sharing'

interface About {
  groupId: string
  offerId: string
  productId: string
}

interface Seated extends About {
  personId: string
  orderId: string
}

interface LinkTold {
  token: string
  sharerId: string
  kind: ShareKind
  subjectId?: string
}

interface HelpTold {
  helpId: string
  offerId: string
  ownerId: string
}

interface InvitationTold {
  invitationId: string
  campaignId: string
  inviterId: string
  invitedId: string
}

declare module '#platform/facts' {
  interface Facts {
    'sharing.link-made': LinkTold & { channel: ShareChannel }
    /** Somebody came by a link who had not that day, and is not its sharer. */
    'sharing.link-visited': LinkTold
    /** An order was placed by somebody whom this link brought last. */
    'sharing.order-attributed': LinkTold & { orderId: string; personId: string }
    'sharing.group-offer-turned': {
      offerId: string
      version: number
      act: GroupOfferHistory['act']
      fields: string[]
    }
    'sharing.group-offer-launched': { launchId: string; offerId: string; productId: string; showId: string }
    'sharing.group-offer-withdrawn': { launchId: string; offerId: string; showId: string }
    /** An order holds a seat until it is paid for or ended. */
    'sharing.seat-taken': Seated
    /** Its order ended, or the group closed before it was paid for. */
    'sharing.seat-left': Seated
    /** The leader has paid: others may join until `endsAt`. */
    'sharing.group-opened': Seated & { endsAt: string }
    /** Somebody has paid for a seat of an open group. */
    'sharing.group-joined': Seated & { leaderId: string }
    'sharing.group-completed': About & {
      leaderId: string
      people: number
      byHouse: boolean
      /** Paid: they can be shipped. */
      orderIds: string[]
      /** What goes back of each piece of an order, in minor units, because more people came than it took. */
      back: { orderId: string; perPiece: number }[]
      /** Not paid for in time: they have no seat any more. */
      cutOrderIds: string[]
    }
    /** Its window ended before enough had paid, or everybody left. Whatever was paid goes back. */
    'sharing.group-failed': About & { leaderId: string; why: 'expired' | 'left'; orderIds: string[] }
    'sharing.group-rewarded': { groupId: string; personId: string; couponId: string }
    'sharing.group-settings-changed': { houseMayComplete: boolean }
    'sharing.help-offer-turned': {
      offerId: string
      version: number
      act: 'created' | 'changed' | 'paused' | 'resumed' | 'ended'
    }
    'sharing.help-opened': { helpId: string; offerId: string; personId: string; productId: string; variantId: string }
    /** A friend has helped; `price` is what it has come to, in minor units. */
    'sharing.help-given': HelpTold & { personId: string; place: number; cut: number; price: number; isNew: boolean }
    /** It came to the lowest price. */
    'sharing.help-reached': HelpTold & { variantId: string; price: number }
    'sharing.help-bought': HelpTold & { orderId: string; price: number; helped: number }
    /** Its time was over before it was bought. */
    'sharing.help-expired': HelpTold & { helped: number; needed: number }
    'sharing.campaign-turned': {
      campaignId: string
      version: number
      act: 'created' | 'changed' | 'paused' | 'resumed' | 'ended'
    }
    'sharing.invitation-accepted': InvitationTold
    /** Both sides have their coupons. */
    'sharing.invitation-rewarded': InvitationTold
    /** Signals speak for both being one person, or the coupons are gone: a person decides. */
    'sharing.invitation-waiting': InvitationTold & { score: number; signals: string[] }
    'sharing.invitation-refused': InvitationTold
    /** The order it was for went back: so many coupons were taken back, and so many were used already. */
    'sharing.invitation-reversed': InvitationTold & { taken: number; used: number }
  }
}
