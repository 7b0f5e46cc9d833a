import { newId } from '#kernel/id'
import type { Storage } from '#platform/storage/index'
import type { Work } from '#platform/work'
import { refuse } from '../../refusals.ts'
import { writing } from '../../tables.ts'
import { transcode } from './transcode.ts'
import { blankTellings, isPlayable, readVideo } from './video.ts'

export const videoBytesMax = 64 * 1024 * 1024
export const secondsMax = 180

export interface StoredVideo {
  readonly key: string
  readonly durationMs: number
}

/** Keeps a video's file, without place and phone. Refuses what is none, too long, or cannot be made playable here. */
export async function storeVideo(storage: Storage, given: Buffer, remake = transcode): Promise<StoredVideo> {
  const asIs = readVideo(given)
  if (asIs && asIs.durationMs > secondsMax * 1000) throw refuse.videoTooLong({ field: 'file', secondsMax })
  const isFine = asIs !== undefined && isPlayable(asIs)
  const bytes = isFine ? given : isVideo(given) ? await remake(given, secondsMax) : undefined
  const video = bytes && readVideo(bytes)
  if (!bytes || !video || !isPlayable(video)) throw refuse.notAVideo({ field: 'file' })
  if (video.durationMs > secondsMax * 1000) throw refuse.videoTooLong({ field: 'file', secondsMax })
  blankTellings(bytes)
  const key = `community/${newId()}/video.mp4`
  await storage.put(key, bytes, { type: 'video/mp4' })
  return { key, durationMs: video.durationMs }
}

/** By its first bytes: MP4 and QuickTime, or Matroska and WebM. */
function isVideo(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, 8)
  return head.endsWith('ftyp') || head.startsWith('\x1a\x45\xdf\xa3')
}

/** Makes an own upload that stands in no post the poster of a video. */
export async function setVideo(work: Work, mediaId: string, { key, durationMs }: StoredVideo): Promise<void> {
  const set = await writing(work)
    .updateTable('community.post_media')
    .set({ kind: 'video', video_key: key, duration_ms: durationMs })
    .where('id', '=', mediaId)
    .where('owner_id', '=', work.actor.id)
    .where('post_id', 'is', null)
    .where('kind', '=', 'picture')
    .returning('id')
    .executeTakeFirst()
  if (!set) throw refuse.unknownMedia({ mediaId })
}
