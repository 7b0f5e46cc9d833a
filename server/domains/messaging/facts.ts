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
    'messaging.service-assigned': { conversationId: string; agentId: string }
    'messaging.service-handed-over': { conversationId: string; toId?: string; reason: string }
    'messaging.service-answered': { conversationId: string; agentId: string; isFirst: boolean; inTime: boolean }
    /** An answer was not given in time. */
    'messaging.service-breached': { conversationId: string; agentId?: string; isFirst: boolean }
    'messaging.service-solved': { conversationId: string; agentId: string; round: number }
    'messaging.service-rated': { conversationId: string; agentId: string; score: number }
    'messaging.service-merged': { fromId: string; intoId: string }
    'messaging.service-rules-changed': { firstMinutes: number; nextMinutes: number }
    'messaging.person-blocked': { personId: string; blockedId: string }
    'messaging.person-unblocked': { personId: string; blockedId: string }
  }
}
