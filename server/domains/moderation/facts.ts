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
    'moderation.reported': { caseId: string; kind: string; subjectId: string; personId: string; reason: string }
    /** Taken from sight for the weight of its reports, until somebody has looked. */
    'moderation.case-hidden': { caseId: string; kind: string; subjectId: string; personId: string }
    'moderation.case-decided': {
      caseId: string
      kind: string
      subjectId: string
      personId: string
      decision: 'keep' | 'note' | 'hide' | 'mute' | 'ban'
      rule: string
      source: 'report' | 'screening'
      openedAt: string
      until?: string
    }
    'moderation.decision-undone': { caseId: string; personId: string; decision: string }
    /** A decision that can no longer be undone: now people are told. */
    'moderation.decision-stands': {
      caseId: string
      kind: string
      subjectId: string
      personId: string
      decision: 'keep' | 'note' | 'hide' | 'mute' | 'ban'
      rule: string
      /** Whether its author knew that it waits. */
      wasWaiting: boolean
      reporterIds: string[]
    }
    'moderation.appealed': { caseId: string; personId: string }
    'moderation.appeal-decided': {
      caseId: string
      kind: string
      subjectId: string
      personId: string
      outcome: 'upheld' | 'overturned'
      decision: string
      rule: string
    }
    /** The seed of the next draw is bound by this, before anybody knows what will be drawn. */
    'moderation.lot-made': { lotId: string; commitment: string }
    'moderation.jury-called': { juryId: string; caseId: string; personIds: string[] }
    'moderation.jury-closed': {
      juryId: string
      outcome: 'breaks' | 'fine' | 'undecided'
      breaks: number
      fine: number
    }
    'moderation.template-changed': { templateId: string; how: 'added' | 'changed' | 'archived' | 'restored' }
    'moderation.rules-changed': { ruleId: string; kind: string; value: string; action: string }
    'moderation.words-changed': { added: number; changed: number; removed: number }
  }
}

export {}
