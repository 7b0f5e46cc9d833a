import { WebSocket } from 'ws'

import { clickProduct } from '#contracts/analytics'
import { askToExplain, getShelf, likeShow, type Shelf, sayLine } from '#contracts/live'
import { newId } from '#kernel/id'
import { demoLines } from '../content/lines.ts'
import type { DemoPerson } from './wire.ts'

/** A simulated viewer needs this long to read before writing again, at least and at most. */
const thinksMs = [6_000, 25_000] as const
const comesBackMs = 3_000

export interface SimulatedViewer {
  leave(): void
}

/** Lets somebody be in the room of a show: holds a socket to it, and comes back when it breaks. */
export function sitIn(person: DemoPerson, showId: string, onTrouble: (error: unknown) => void): SimulatedViewer {
  let hasLeft = false
  let socket: WebSocket | undefined
  const connect = () => {
    if (hasLeft) return
    socket = new WebSocket(person.socketUrl(showId), { headers: { cookie: person.cookie } })
    socket.on('error', onTrouble)
    socket.on('close', () => {
      if (!hasLeft) setTimeout(connect, comesBackMs).unref()
    })
  }
  connect()
  return {
    leave() {
      hasLeft = true
      socket?.terminate()
    },
  }
}

/**
 * Lets somebody watch a show: sits in its room and now and then says a line, taps the heart, looks at a product or asks for
 * one, all over the public wire. Everything this person does is marked as simulated by the house.
 */
export function watchAs(person: DemoPerson, showId: string, onTrouble: (error: unknown) => void): SimulatedViewer {
  let hasLeft = false
  let timer: NodeJS.Timeout | undefined
  const sitting = sitIn(person, showId, onTrouble)
  const live = () => {
    timer = setTimeout(
      () => {
        act(person, showId)
          .catch(onTrouble)
          .finally(() => !hasLeft && live())
      },
      between(...thinksMs),
    )
    timer.unref()
  }
  live()
  return {
    leave() {
      hasLeft = true
      clearTimeout(timer)
      sitting.leave()
    },
  }
}

async function act(person: DemoPerson, showId: string): Promise<void> {
  const params = { showId }
  const mood = Math.random()
  if (mood < 0.35) {
    await person.call(likeShow, { params, body: { taps: Math.round(between(1, 9)) } })
    return
  }
  const shelf = await person.call(getShelf, { params })
  if (mood < 0.42) {
    const wanted = pick(shelf.items.filter((item) => !item.explaining))
    if (wanted) await person.call(askToExplain, { params, body: { productId: wanted.productId } })
    return
  }
  if (mood < 0.58) {
    await lookAt(person, showId, shelf)
    return
  }
  await person.call(sayLine, { params, body: { id: newId(), text: lineAbout(shelf) } })
}

/** Opens what is explained, or what lies about. */
export async function lookAt(person: DemoPerson, showId: string, shelf: Shelf): Promise<void> {
  const item = shelf.items.find((one) => one.explaining) ?? pick(shelf.items)
  if (item) await person.call(clickProduct, { params: { showId }, body: { productId: item.productId } })
}

function lineAbout(shelf: Shelf): string {
  const item = shelf.items.find((one) => one.explaining) ?? pick(shelf.items)
  const name = item?.product.title.zh ?? '这个'
  return (pick(demoLines) ?? '').replace('{}', name)
}

function pick<Item>(items: readonly Item[]): Item | undefined {
  return items[Math.floor(Math.random() * items.length)]
}

function between(least: number, most: number): number {
  return least + Math.random() * (most - least)
}
