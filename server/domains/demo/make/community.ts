import {
  addPostPicture,
  foundCircle,
  joinCircle,
  publishPost,
  setCirclePicture,
  welcome,
} from '#domains/community/index'
import type { House } from '#platform/house'
import type { Actor } from '#platform/work'
import { type DemoCircle, demoCircles } from '../content/circles.ts'
import { notesAbout } from '../content/notes.ts'
import { productsToKeep } from '../content/products-to-keep.ts'
import { productsToTaste } from '../content/products-to-taste.ts'
import type { Cast } from './cast.ts'
import { forgetDrawings, keepDrawing } from './pictures.ts'

const dayMs = 86_400_000
/** Notes lie this far apart, the oldest five weeks ago. */
const spreadMs = 35 * dayMs
const titles = new Map([...productsToTaste, ...productsToKeep].map(({ handle, zh }) => [handle, zh[0]]))

interface Note {
  readonly circle: DemoCircle
  readonly product: string
  readonly title: string
  readonly text: string
}

/**
 * Lets people of the demo live in circles: they found and join them, and post. It goes on behind a house that is open already,
 * one note a transaction, and ends early when the house closes.
 */
export async function makeCommunity(
  house: House,
  cast: Cast,
  goods: ReadonlyMap<string, string>,
  isClosing: () => boolean,
): Promise<void> {
  const circles = new Map<DemoCircle, string>()
  for (const [place, circle] of demoCircles.entries()) {
    if (isClosing()) return
    circles.set(circle, await makeCircle(house, cast, circle, place))
  }
  const notes = mixed(demoCircles.flatMap(notesOf))
  const now = house.clock.now().getTime()
  for (const [nth, note] of notes.entries()) {
    if (isClosing()) return
    // Oldest first, as ids grow; no two at one distance.
    const ago = spreadMs * (1 - (nth + 1) / notes.length) + ((nth * 7_919) % 3_600) * 1_000
    const circleId = circles.get(note.circle)
    if (circleId) await postNote(house, cast, goods, { note, nth, circleId, at: new Date(now - ago) })
  }
  forgetDrawings()
}

async function makeCircle(house: House, cast: Cast, circle: DemoCircle, place: number): Promise<string> {
  const owner = actorOf(cast.hosts.get(circle.host) ?? '')
  const cover = await keepDrawing(house.storage, `cover/${circle.cover}`, 2)
  const emblem = await keepDrawing(house.storage, `product/${circle.emblem}`, 0)
  const circleId = await house.perform(owner, async (work) => {
    const id = await foundCircle(work, circle.draft, { isDemo: true })
    await setCirclePicture(work, id, 'cover', cover)
    await setCirclePicture(work, id, 'emblem', emblem)
    return id
  })
  if (circle.draft.joining !== 'open') return circleId
  for (const [nth, memberId] of cast.members.entries()) {
    if ((nth + place) % 5 === 0) continue
    await house.perform(actorOf(memberId), async (work) => {
      await joinCircle(work, circleId)
      await welcome(work, circleId, circle.draft.interests.slice(nth % 3, (nth % 3) + 2))
    })
  }
  return circleId
}

function notesOf(circle: DemoCircle): Note[] {
  return circle.products.flatMap((product) =>
    notesAbout(circle.tone, titles.get(product) ?? product).map((saying) => ({ circle, product, ...saying })),
  )
}

/** One from here and one from there: a step that shares no divisor with the number comes by each once. */
function mixed(notes: readonly Note[]): Note[] {
  const step = 37
  return notes.flatMap((_, nth) => notes[(nth * step) % notes.length] ?? [])
}

interface Posting {
  readonly note: Note
  readonly nth: number
  readonly circleId: string
  readonly at: Date
}

async function postNote(house: House, cast: Cast, goods: ReadonlyMap<string, string>, posting: Posting): Promise<void> {
  const { note, nth, circleId, at } = posting
  const { circle, product, title, text } = note
  const isInCircle = circle.draft.joining === 'open' && nth % 3 !== 0
  const members = cast.members.filter((_, place) => (place + demoCircles.indexOf(circle)) % 5 !== 0)
  const author = actorOf(members[(nth * 11) % members.length] ?? '')
  const pictures = [await keepDrawing(house.storage, `product/${product}`, nth)]
  if (nth % 6 === 0) pictures.push(await keepDrawing(house.storage, `product/${circle.emblem}`, nth + 1))
  const productId = goods.get(product)
  await house.perform(author, async (work) => {
    const media: { id: string; alt: string }[] = []
    for (const picture of pictures)
      media.push({ id: await addPostPicture(work, picture), alt: titles.get(product) ?? '' })
    await publishPost(
      work,
      {
        kind: 'note',
        title,
        text,
        audience: 'everybody',
        media,
        ...(isInCircle && { circleId }),
        ...(productId && nth % 4 !== 1 && { productIds: [productId] }),
      },
      { isDemo: true, at },
    )
  })
}

/** Somebody of the demo at the door. As those who keep order they are not held for posting five weeks in a minute. */
function actorOf(id: string): Actor {
  return { id, kind: 'member', name: '', roles: [], may: new Set(['room.moderate']) }
}
