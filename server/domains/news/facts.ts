interface SourceFact {
  sourceId: string
}

interface ItemFact {
  itemId: string
  topics: string[]
}

declare module '#platform/facts' {
  interface Facts {
    'news.source-added': SourceFact
    'news.source-changed': SourceFact
    'news.source-paused': SourceFact
    'news.source-resumed': SourceFact
    'news.source-removed': SourceFact
    /** A look brought something that was not known. */
    'news.items-found': { sourceId: string; count: number }
    'news.item-entered': ItemFact
    'news.item-edited': ItemFact
    'news.item-published': ItemFact
    /** Members saw it and do no longer. */
    'news.item-withdrawn': ItemFact
    'news.item-set-aside': ItemFact
  }
}
