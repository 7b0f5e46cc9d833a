import type { House } from '#platform/house'

/** What this domain needs of a house; tests give exactly these. */
export type LiveHouse = Pick<House, 'db' | 'perform' | 'rooms' | 'streaming' | 'secrets' | 'clock' | 'log' | 'whoIs'>
