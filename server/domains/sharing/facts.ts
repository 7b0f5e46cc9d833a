import type { ShareChannel, ShareKind } from '#contracts/sharing'

interface LinkTold {
  token: string
  sharerId: string
  kind: ShareKind
  subjectId?: string
}

declare module '#platform/facts' {
  interface Facts {
    'sharing.link-made': LinkTold & { channel: ShareChannel }
    /** Somebody came by a link who had not that day, and is not its sharer. */
    'sharing.link-visited': LinkTold
    /** An order was placed by somebody whom this link brought last. */
    'sharing.order-attributed': LinkTold & { orderId: string; personId: string }
  }
}
