declare module '#platform/facts' {
  interface Facts {
    /** Somebody chose how they want to be told. */
    'messaging.notice-settings-changed': { personId: string }
  }
}
