declare module '#platform/facts' {
  interface Facts {
    /** Earned or lost by conduct; what staff give is in the audit log. */
    'community.trust-changed': { personId: string; before: number; level: number }
  }
}

export {}
