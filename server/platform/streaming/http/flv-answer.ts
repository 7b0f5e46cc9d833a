import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Channel } from '../channel/channel.ts'
import { refuse } from '../refusals.ts'

/**
 * Answers with an endless FLV. While the publisher is away nothing is sent, not even a status: the answer begins with
 * the first picture, or is a refusal when none came within the grace.
 */
export async function answerFlv(channel: Channel, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (channel.state === 'ended') throw refuse.notOnAir()
  const { raw } = reply
  const early: Buffer[] = []
  const first = Promise.withResolvers<boolean>()
  const viewer = {
    write: (bytes: Buffer) => {
      if (raw.headersSent) raw.write(bytes)
      else early.push(bytes)
      first.resolve(true)
    },
    backlog: () => raw.writableLength,
    end: () => {
      if (raw.headersSent) raw.end()
      first.resolve(false)
    },
  }
  const patience = setTimeout(() => first.resolve(false), channel.options.graceMs + 1000)
  raw.on('close', () => {
    channel.flv.leave(viewer)
    first.resolve(false)
  })
  channel.flv.join(viewer)
  const hasPicture = await first.promise
  clearTimeout(patience)
  if (request.raw.destroyed && raw.destroyed) return
  if (!hasPicture) {
    channel.flv.leave(viewer)
    throw refuse.notOnAir()
  }
  reply.hijack()
  raw.writeHead(200, {
    ...flatHeaders(reply),
    'content-type': 'video/x-flv',
    'cache-control': 'no-store',
    ...unbuffered,
  })
  raw.write(Buffer.concat(early))
}

/** Tells nginx, which would otherwise gather an endless answer. */
const unbuffered = { 'x-accel-buffering': 'no' }

function flatHeaders(reply: FastifyReply): Record<string, string | string[] | number> {
  const entries = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Record<string, string | string[] | number>
}
