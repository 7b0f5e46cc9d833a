declare module '#platform/facts' {
  interface Facts {
    /** Somebody chose how they want to be told. */
    'messaging.notice-settings-changed': { personId: string }
    /** `side` is the author, or `shop` for those who answer for it. */
    'messaging.message-said': {
      conversationId: string
      kind: 'direct' | 'service'
      seq: number
      side: string
      authorId: string
    }
    'messaging.message-removed': { conversationId: string; seq: number; authorId: string; gone: string }
    'messaging.request-answered': { conversationId: string; askedBy: string; personId: string; accepted: boolean }
    'messaging.person-blocked': { personId: string; blockedId: string }
    'messaging.person-unblocked': { personId: string; blockedId: string }
  }
}
