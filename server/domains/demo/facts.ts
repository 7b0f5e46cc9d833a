declare module '#platform/facts' {
  interface Facts {
    'demo.made': { products: number; people: number }
    'demo.removed': { products: number; people: number; shows: number }
  }
}

export {}
