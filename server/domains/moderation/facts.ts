declare module '#platform/facts' {
  interface Facts {
    'moderation.person-sanctioned': {
      sanctionId: string
      scope: string
      subjectId: string
      personId: string
      measure: 'mute' | 'kick' | 'ban'
      reason: string
      until?: string
    }
    'moderation.sanction-lifted': {
      sanctionId: string
      scope: string
      subjectId: string
      personId: string
      measure: 'mute' | 'kick' | 'ban'
    }
    'moderation.rules-changed': { ruleId: string; kind: string; value: string; action: string }
    'moderation.words-changed': { added: number; changed: number; removed: number }
  }
}

export {}
