declare module '#platform/facts' {
  interface Facts {
    'analytics.note-written': { showId: string }
    /** Everything that follows from facts is counted again from the first one. */
    'analytics.rebuilding-started': { by: string }
  }
}

export {}
