import type { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'

interface Target {
  readonly sdk: typeof import('@aws-sdk/client-s3')
  readonly client: S3Client
  readonly bucket: string
  readonly key: string
  readonly type: string
  readonly cacheControl: string
}

/** S3 wants at least 5 MiB in every part but the last, and at most 10,000 parts: 80 GB this way. */
const partBytes = 8 * 1024 * 1024

/** Uploads what fits in one part with one request and the rest part by part, holding one part in memory; what fails leaves nothing behind. */
export async function upload(target: Target, content: Buffer | Readable): Promise<void> {
  if (Buffer.isBuffer(content)) return putWhole(target, content)
  const parts = inParts(content)
  const first = await parts.next()
  const second = first.done ? first : await parts.next()
  if (second.done) return putWhole(target, first.value ?? Buffer.alloc(0))
  await putParts(target, rejoin([first.value ?? Buffer.alloc(0), second.value], parts))
}

async function putWhole({ sdk, client, bucket, key, type, cacheControl }: Target, body: Buffer): Promise<void> {
  await client.send(
    new sdk.PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: type, CacheControl: cacheControl }),
  )
}

async function putParts(target: Target, parts: AsyncIterable<Buffer>): Promise<void> {
  const { sdk, client, bucket: Bucket, key: Key, type: ContentType, cacheControl: CacheControl } = target
  const { UploadId } = await client.send(
    new sdk.CreateMultipartUploadCommand({ Bucket, Key, ContentType, CacheControl }),
  )
  try {
    const Parts: { PartNumber: number; ETag: string | undefined }[] = []
    for await (const Body of parts) {
      const PartNumber = Parts.length + 1
      const { ETag } = await client.send(new sdk.UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }))
      Parts.push({ PartNumber, ETag })
    }
    await client.send(new sdk.CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }))
  } catch (cause) {
    // Unfinished parts are paid for until somebody ends them; when even that fails, the first cause is the one to tell.
    await client.send(new sdk.AbortMultipartUploadCommand({ Bucket, Key, UploadId })).catch(() => undefined)
    throw cause
  }
}

async function* inParts(content: Readable): AsyncGenerator<Buffer, undefined> {
  let held: Buffer[] = []
  let bytes = 0
  for await (const chunk of content) {
    held.push(Buffer.from(chunk))
    bytes += held.at(-1)?.length ?? 0
    if (bytes < partBytes) continue
    const joined = Buffer.concat(held)
    const whole = joined.length - (joined.length % partBytes)
    for (let at = 0; at < whole; at += partBytes) yield joined.subarray(at, at + partBytes)
    held = [joined.subarray(whole)]
    bytes = joined.length - whole
  }
  if (bytes > 0) yield Buffer.concat(held)
  return undefined
}

async function* rejoin(heads: readonly Buffer[], rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* heads
  yield* rest
}
