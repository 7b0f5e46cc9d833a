import type { House } from '#platform/house'

/** What this domain needs of a house; tests give exactly these. */
export type PaymentsHouse = Pick<House, 'config' | 'db' | 'perform' | 'secrets' | 'clock' | 'log'>
