import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'

import type { MessagePicture } from '#contracts/messaging'
import { newId } from '#kernel/id'
import type { House } from '#platform/house'
import { pictureBytesMax, renderPicture } from '#platform/image/index'
import { system, type Work } from '#platform/work'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'

/** Pictures of one person that may wait to be sent. */
const mostWaiting = 30
const bestWidth = 1_600
const dayMs = 86_400_000

/** The picture of a multipart request, as it comes. */
export async function pictureOf(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw refuse.noPicture({ field: 'file' })
  const part = await request.file({ limits: { files: 1, fileSize: pictureBytesMax, fields: 5 } })
  if (!part) throw refuse.noPicture({ field: 'file' })
  return part.toBuffer()
}

/** Makes a picture anew, without camera and place, and keeps it where only those of its conversation can read it. */
export async function keepPicture(
  { storage }: Pick<House, 'storage'>,
  perform: <Result>(action: (work: Work) => Promise<Result>) => Promise<Result>,
  bytes: Buffer,
): Promise<MessagePicture> {
  const { renditions, blur } = await renderPicture(bytes)
  const [best] = renditions.toSorted((one, two) => Math.abs(one.width - bestWidth) - Math.abs(two.width - bestWidth))
  if (!best) throw refuse.noPicture({ field: 'file' })
  const key = `private/messages/${newId()}.webp`
  await storage.put(key, best.bytes, { type: best.type })
  const picture = { width: best.width, height: best.height, blur }
  try {
    return { id: await perform((work) => addPicture(work, key, picture)), ...picture }
  } catch (error) {
    await storage.remove(key)
    throw error
  }
}

async function addPicture(work: Work, key: string, picture: Omit<MessagePicture, 'id'>): Promise<string> {
  const tx = writing(work)
  const { waiting } = await tx
    .selectFrom('messaging.picture')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('person_id', '=', work.actor.id)
    .where('conversation_id', 'is', null)
    .executeTakeFirstOrThrow()
  if (Number(waiting) >= mostWaiting) throw refuse.tooManyPictures({ most: mostWaiting })
  const id = newId(work.now.getTime())
  await tx
    .insertInto('messaging.picture')
    .values({ id, person_id: work.actor.id, key, ...picture, at: work.now, conversation_id: null })
    .execute()
  return id
}

/** Removes pictures that a day later were still not sent. */
export async function sweepPictures({ clock, perform, storage }: Pick<House, 'clock' | 'perform' | 'storage'>) {
  const before = new Date(clock.now().getTime() - dayMs)
  const gone = await perform(system, (work) =>
    writing(work)
      .deleteFrom('messaging.picture')
      .where('conversation_id', 'is', null)
      .where('at', '<', before)
      .returning('key')
      .execute(),
  )
  for (const { key } of gone) await storage.remove(key)
}
