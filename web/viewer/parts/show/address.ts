import type { ShowCard } from '#contracts/live'

/** Where a show is seen: its room, or its replay once it is over. */
export function showAddress(show: Pick<ShowCard, 'id' | 'state'>): string {
  return show.state === 'replay' ? `/replays/${show.id}` : `/shows/${show.id}`
}
