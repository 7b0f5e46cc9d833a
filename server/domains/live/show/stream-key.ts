import type { StreamKey } from '#contracts/live'
import type { Secrets } from '#platform/secrets'
import type { Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { isSame } from '../stage/overlay/token.ts'
import { writing } from '../tables.ts'
import { lockShowFor, type ShowRow } from './load.ts'
import { checkMayPublish } from './show.ts'

/**
 * The key to publish a show with. It is made from the house's secret, the show and the version, so that it can be shown
 * again and nothing in the database gives it away.
 */
export function streamKeyOf(secrets: Secrets, show: Pick<ShowRow, 'id' | 'key_version'>): string {
  return `${show.id}-${secrets.sign('live.stream-key', `${show.id} ${show.key_version}`)}`
}

/** The show a key claims to be for; says nothing of whether it is right. */
export function showOfKey(key: string): string {
  return key.slice(0, 26)
}

/** Refuses a wrong or old key, and a show that takes nothing any more. */
export function checkStreamKey(secrets: Secrets, show: ShowRow, key: string): void {
  if (!isSame(key, streamKeyOf(secrets, show))) throw refuse.wrongKey()
  checkMayPublish(show.state)
}

/** Makes a new key; the old one is refused from the commit on. */
export async function rotateStreamKey(work: Work, showId: string): Promise<Pick<ShowRow, 'id' | 'key_version'>> {
  const show = await lockShowFor(work, showId, 'run')
  const version = show.key_version + 1
  await writing(work).updateTable('live.show').set({ key_version: version }).where('id', '=', showId).execute()
  work.record('live.stream-key-rotated', { showId, version })
  return { id: showId, key_version: version }
}

/** What OBS asks for. */
export function shownStreamKey(secrets: Secrets, show: Pick<ShowRow, 'id' | 'key_version'>, server: string): StreamKey {
  return { server, key: streamKeyOf(secrets, show), version: show.key_version }
}
