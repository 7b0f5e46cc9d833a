declare module '#platform/facts' {
  interface Facts {
    'search.rebuild-started': { rebuildId: string }
    'search.rebuild-ended': { rebuildId: string; done: number }
  }
}
