import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'

import { newId } from '#kernel/id'
import type { House } from '#platform/house'
import { pictureBytesMax, renderPicture } from '#platform/image/index'
import type { Storage } from '#platform/storage/index'
import { system, type Work } from '#platform/work'
import { lockOrder } from '../order/lock.ts'
import { refuse } from '../refusals.ts'
import { writing } from '../tables.ts'

/** Pictures that one order's returns may have, those of requests that were never sent included. */
const mostPictures = 30
const bestWidth = 1200

/** The picture of a multipart request, as it comes. */
export async function pictureOf(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw refuse.noPicture()
  const part = await request.file({ limits: { files: 1, fileSize: pictureBytesMax, fields: 5 } })
  if (!part) throw refuse.noPicture()
  return part.toBuffer()
}

/** Keeps the file of a picture, made anew without camera and place; gives its key. */
export async function storeReturnPicture(storage: Storage, bytes: Buffer): Promise<string> {
  const { renditions } = await renderPicture(bytes)
  const [best] = [...renditions].sort(
    (one, other) => Math.abs(one.width - bestWidth) - Math.abs(other.width - bestWidth),
  )
  if (!best) throw refuse.noPicture()
  const key = `returns/${newId()}.webp`
  await storage.put(key, best.bytes, { type: best.type })
  return key
}

/** Notes a stored picture for a return of an own order that is still to be asked for. */
export async function addReturnPicture(work: Work, orderId: string, key: string): Promise<string> {
  await lockOrder(work, orderId, 'buyer')
  const tx = writing(work)
  const { pictures } = await tx
    .selectFrom('orders.return_picture')
    .select(({ fn }) => fn.countAll<number>().as('pictures'))
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow()
  if (Number(pictures) >= mostPictures) throw refuse.tooManyPictures({ most: mostPictures })
  const id = newId(work.now.getTime())
  await tx
    .insertInto('orders.return_picture')
    .values({ id, order_id: orderId, person_id: work.actor.id, key, added_at: work.now, return_id: null, place: null })
    .execute()
  return id
}

const dayMs = 86_400_000

/** Removes pictures that a day later are still in no return. */
export async function sweepPictures({
  clock,
  perform,
  storage,
}: Pick<House, 'clock' | 'perform' | 'storage'>): Promise<void> {
  const before = new Date(clock.now().getTime() - dayMs)
  const gone = await perform(system, (work) =>
    writing(work)
      .deleteFrom('orders.return_picture')
      .where('return_id', 'is', null)
      .where('added_at', '<', before)
      .returning('key')
      .execute(),
  )
  for (const { key } of gone) await storage.remove(key)
}
