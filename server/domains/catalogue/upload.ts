import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'

import { refuse } from './refusals.ts'

/** The one file of a multipart request, as it comes. Refuses a request without one, and a file beyond the limit. */
export async function fileOf(
  request: FastifyRequest,
  bytesMax: number,
): Promise<{ name: string; chunks: AsyncIterable<Uint8Array> }> {
  if (!request.isMultipart()) throw refuse.noFile({ field: 'file' })
  const part = await request.file({ limits: { files: 1, fileSize: bytesMax, fields: 10 }, throwFileSizeLimit: false })
  if (!part) throw refuse.noFile({ field: 'file' })
  async function* chunks() {
    if (!part) return
    for await (const chunk of part.file) yield chunk
    if (part.file.truncated) throw refuse.fileTooLarge({ field: 'file', bytesMax })
  }
  return { name: part.filename, chunks: chunks() }
}

/** A file as a whole, once its limit is kept. */
export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}
