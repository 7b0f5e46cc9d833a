import { join } from 'node:path'

import { diskStorage } from './disk.ts'
import { s3Storage } from './s3.ts'
import type { Storage } from './storage.ts'

export { extensionOf, typeByExtension } from './media-type.ts'
export { serveMedia } from './serve.ts'
export type { ByteRange, PutOptions, Storage, Stored, StoredEntry, StoredFacts } from './storage.ts'

export interface StorageSettings {
  readonly dataFolder: string
  readonly NIGHTMARKET_S3_ENDPOINT?: string
  readonly NIGHTMARKET_S3_REGION: string
  readonly NIGHTMARKET_S3_BUCKET?: string
  readonly NIGHTMARKET_S3_KEY?: string
  readonly NIGHTMARKET_S3_SECRET?: string
}

/** The storage that the settings ask for: a bucket when one is named, the data folder's `media` otherwise. */
export async function openStorage(settings: StorageSettings): Promise<Storage> {
  const { NIGHTMARKET_S3_BUCKET: bucket, NIGHTMARKET_S3_KEY, NIGHTMARKET_S3_SECRET, NIGHTMARKET_S3_ENDPOINT } = settings
  if (!bucket) return diskStorage(join(settings.dataFolder, 'media'))
  if (!NIGHTMARKET_S3_KEY || !NIGHTMARKET_S3_SECRET)
    throw new Error('NIGHTMARKET_S3_BUCKET is set, so NIGHTMARKET_S3_KEY and NIGHTMARKET_S3_SECRET must be too.')
  return s3Storage({
    bucket,
    region: settings.NIGHTMARKET_S3_REGION,
    accessKeyId: NIGHTMARKET_S3_KEY,
    secretAccessKey: NIGHTMARKET_S3_SECRET,
    ...(NIGHTMARKET_S3_ENDPOINT && { endpoint: NIGHTMARKET_S3_ENDPOINT }),
  })
}
