import { Readable } from 'node:stream'
import type { GetObjectCommandOutput, HeadObjectCommandOutput, S3ClientConfig } from '@aws-sdk/client-s3'

import { typeByExtension } from './media-type.ts'
import { refuse } from './refusals.ts'
import { upload } from './s3-upload.ts'
import {
  checkKey,
  checkPrefix,
  foreverSeconds,
  listenForErrors,
  mediaUrl,
  type Storage,
  type StoredFacts,
} from './storage.ts'

export interface S3Options {
  /** Absent for Amazon itself. */
  readonly endpoint?: string
  readonly region: string
  readonly bucket: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** `endpoint/bucket/key` instead of `bucket.endpoint/key`; what MinIO, Ceph and most others want. */
  readonly pathStyle?: boolean
  /** Where a CDN or the bucket itself serves the keys; through the house when absent. */
  readonly publicUrl?: string
}

/** Keeps files in an S3-compatible bucket. The client library is loaded only when this is called. */
export async function s3Storage(options: S3Options): Promise<Storage> {
  const sdk = await import('@aws-sdk/client-s3')
  const { bucket: Bucket } = options
  const client = new sdk.S3Client(clientOptions(options))

  return {
    async put(key, content, { type, cacheSeconds = foreverSeconds }) {
      checkKey(key, type)
      listenForErrors(content)
      const cacheControl =
        cacheSeconds === foreverSeconds ? 'public, max-age=31536000, immutable' : `public, max-age=${cacheSeconds}`
      await inWords(() => upload({ sdk, client, bucket: Bucket, key, type, cacheControl }, content))
    },
    async get(key, range) {
      checkKey(key)
      const Range = range && `bytes=${range.start}-${range.end}`
      const found = await orUndefined(() =>
        client.send(new sdk.GetObjectCommand({ Bucket, Key: key, ...(Range && { Range }) })),
      )
      if (!(found?.Body instanceof Readable)) return undefined
      return { ...factsOf(key, found), stream: found.Body }
    },
    async head(key) {
      checkKey(key)
      const found = await orUndefined(() => client.send(new sdk.HeadObjectCommand({ Bucket, Key: key })))
      return found && factsOf(key, found)
    },
    async remove(key) {
      checkKey(key)
      await inWords(() => client.send(new sdk.DeleteObjectCommand({ Bucket, Key: key })))
    },
    async *list(prefix) {
      checkPrefix(prefix)
      let ContinuationToken: string | undefined
      do {
        const page = await inWords(() =>
          client.send(
            new sdk.ListObjectsV2Command({ Bucket, Prefix: prefix, ...(ContinuationToken && { ContinuationToken }) }),
          ),
        )
        for (const { Key = '', Size = 0, LastModified = new Date(0) } of page.Contents ?? [])
          yield { key: Key, size: Size, changedAt: LastModified }
        ContinuationToken = page.NextContinuationToken
      } while (ContinuationToken)
    },
    url: (key) =>
      options.publicUrl
        ? `${options.publicUrl.replace(/\/$/, '')}${mediaUrl(key).slice('/media'.length)}`
        : mediaUrl(key),
    close: () => client.destroy(),
  }
}

/** Checksums are sent only where the API demands them: many compatible stores know none of the newer ones. */
function clientOptions(options: S3Options): S3ClientConfig {
  return {
    region: options.region,
    ...(options.endpoint && { endpoint: options.endpoint }),
    forcePathStyle: options.pathStyle ?? options.endpoint !== undefined,
    credentials: { accessKeyId: options.accessKeyId, secretAccessKey: options.secretAccessKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 4,
  }
}

/** `size` is the whole file's, also when only a range of it was asked for. */
function factsOf(key: string, found: GetObjectCommandOutput | HeadObjectCommandOutput): StoredFacts {
  const whole = 'ContentRange' in found ? /\/(\d+)$/.exec(found.ContentRange ?? '')?.[1] : undefined
  const age = /max-age=(\d+)/.exec(found.CacheControl ?? '')?.[1]
  return {
    key,
    size: whole === undefined ? (found.ContentLength ?? 0) : Number(whole),
    changedAt: found.LastModified ?? new Date(0),
    type: typeByExtension(key) ?? 'application/octet-stream',
    tag: (found.ETag ?? '').replaceAll('"', ''),
    cacheSeconds: age === undefined ? foreverSeconds : Number(age),
  }
}

async function orUndefined<Result>(ask: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await ask()
  } catch (cause) {
    if (statusOf(cause) === 404) return undefined
    throw asRefusal(cause)
  }
}

async function inWords<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask()
  } catch (cause) {
    throw asRefusal(cause)
  }
}

/** 507 is how stores say that the quota is used up. What has no status never reached the store. */
function asRefusal(cause: unknown): unknown {
  if (cause instanceof TypeError) return cause
  return Object.assign(statusOf(cause) === 507 ? refuse.full() : refuse.away(), { cause })
}

function statusOf(cause: unknown): number | undefined {
  if (typeof cause !== 'object' || cause === null || !('$metadata' in cause)) return undefined
  const metadata = cause.$metadata
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return undefined
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined
}
