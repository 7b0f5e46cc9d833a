import {
  addPostPicture,
  foundCircle,
  joinCircle,
  publishPost,
  setCirclePicture,
  welcome,
} from '#domains/community/index'
import type { Doors } from '#platform/domain'
import { type DemoCircle, demoCircles } from '../content/circles.ts'
import { notesAbout } from '../content/notes.ts'
import { productsToKeep } from '../content/products-to-keep.ts'
import { productsToTaste } from '../content/products-to-taste.ts'
import type { Cast } from './cast.ts'
import { makeCare } from './life/care.ts'
import { makeCases } from './life/cases.ts'
import { makeColumn } from './life/columns.ts'
import { makeLetters } from './life/letters.ts'
import { makeNews } from './life/news.ts'
import { makePolls } from './life/polls.ts'
import { makeQuestions } from './life/questions.ts'
import { makeReviews } from './life/reviews.ts'
import { makeTalk } from './life/talk.ts'
import { actorOf, visitorsOf } from './people.ts'
import { forgetDrawings, keepDrawing } from './pictures.ts'
import type { Pieces } from './pieces.ts'

const dayMs = 86_400_000
/** Notes lie this far apart, the oldest five weeks ago. */
const spreadMs = 35 * dayMs
/** So many notes are there before anything else goes on. */
const firstNotes = 60
const titles = new Map([...productsToTaste, ...productsToKeep].map(({ handle, zh }) => [handle, zh[0]]))

interface Note {
  readonly circle: DemoCircle
  readonly product: string
  readonly title: string
  readonly text: string
}

export interface Living {
  readonly cast: Cast
  /** The products' ids by handle. */
  readonly goods: ReadonlyMap<string, string>
}

/**
 * Lets people of the demo live in circles: they found and join them, post, talk, ask, review what they received, write to the
 * shop, and are reported. It goes on behind a house that is open already, piece by piece, and ends early when the house closes.
 */
export async function makeCommunity(pieces: Pieces, { cast, goods }: Living, doors: Doors): Promise<void> {
  const { house } = pieces
  const visitor = visitorsOf(house, doors, cast)
  const circles = new Map<DemoCircle, string>()
  for (const [place, circle] of demoCircles.entries()) {
    if (pieces.isOver()) return
    circles.set(circle, await makeCircle(pieces, cast, circle, place))
  }
  const notes = mixed(demoCircles.flatMap(notesOf))
  const posting = { cast, goods, circles, notes }
  await makeNotes(pieces, posting, firstNotes)
  await makeReviews(pieces, { cast, goods, visitor })
  await makeQuestions(pieces, goods, visitor)
  await makePolls(pieces, cast)
  const noteOf = (circle: DemoCircle) =>
    pieces.find(
      `note/${notes.slice(0, firstNotes).findLastIndex((note, nth) => note.circle === circle && nth % 3 !== 0)}`,
    )
  await makeCare(pieces, { cast, circles, noteOf })
  await makeColumn(pieces, { cast, goods })
  await makeNews(pieces)
  await makeLetters(pieces, visitor)
  await makeCases(pieces, cast, visitor)
  const isSmall = house.config.NIGHTMARKET_DEMO === 'small'
  const posts = await makeNotes(pieces, posting, isSmall ? firstNotes : notes.length)
  await makeTalk(pieces, visitor, { posts, people: [...cast.members, ...cast.hosts.values()] })
  forgetDrawings()
}

interface Posts extends Living {
  readonly circles: ReadonlyMap<DemoCircle, string>
  readonly notes: readonly Note[]
}

/** Lets so many notes be there; gives their ids. */
async function makeNotes(pieces: Pieces, { circles, notes, ...living }: Posts, upTo: number): Promise<string[]> {
  const now = pieces.house.clock.now().getTime()
  const posts: string[] = []
  for (const [nth, note] of notes.slice(0, upTo).entries()) {
    if (pieces.isOver()) break
    // Oldest first, as ids grow; no two at one distance.
    const ago = spreadMs * (1 - (nth + 1) / notes.length) + ((nth * 7_919) % 3_600) * 1_000
    const circleId = circles.get(note.circle) ?? ''
    posts.push(await postNote(pieces, living, { note, nth, circleId, at: new Date(now - ago) }))
  }
  return posts
}

async function makeCircle(pieces: Pieces, cast: Cast, circle: DemoCircle, place: number): Promise<string> {
  const { handle, joining, interests } = circle.draft
  const circleId = pieces.find(`circle/${handle}`) ?? (await found(pieces, cast, circle))
  if (joining !== 'open') return circleId
  for (const [nth, memberId] of cast.members.entries()) {
    if ((nth + place) % 5 === 0) continue
    await pieces.make(
      `circle/${handle}/${nth}`,
      async (work) => {
        await joinCircle(work, circleId)
        await welcome(work, circleId, interests.slice(nth % 3, (nth % 3) + 2))
        return memberId
      },
      actorOf(memberId),
    )
  }
  return circleId
}

async function found(pieces: Pieces, cast: Cast, circle: DemoCircle): Promise<string> {
  const { storage } = pieces.house
  const cover = await keepDrawing(storage, `cover/${circle.cover}`, 2)
  const emblem = await keepDrawing(storage, `product/${circle.emblem}`, 0)
  return pieces.make(
    `circle/${circle.draft.handle}`,
    async (work) => {
      const id = await foundCircle(work, circle.draft, { isDemo: true })
      await setCirclePicture(work, id, 'cover', cover)
      await setCirclePicture(work, id, 'emblem', emblem)
      return id
    },
    actorOf(cast.hosts.get(circle.host) ?? ''),
  )
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

async function postNote(pieces: Pieces, { cast, goods }: Living, posting: Posting): Promise<string> {
  const { note, nth, circleId, at } = posting
  const before = pieces.find(`note/${nth}`)
  if (before) return before
  const { circle, product, title, text } = note
  const { storage } = pieces.house
  const isInCircle = circle.draft.joining === 'open' && nth % 3 !== 0
  const members = cast.members.filter((_, place) => (place + demoCircles.indexOf(circle)) % 5 !== 0)
  const pictures = [await keepDrawing(storage, `product/${product}`, nth)]
  if (nth % 6 === 0) pictures.push(await keepDrawing(storage, `product/${circle.emblem}`, nth + 1))
  const productId = goods.get(product)
  return pieces.make(
    `note/${nth}`,
    async (work) => {
      const media: { id: string; alt: string }[] = []
      for (const picture of pictures)
        media.push({ id: await addPostPicture(work, picture), alt: titles.get(product) ?? '' })
      return publishPost(
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
    },
    actorOf(members[(nth * 11) % members.length] ?? ''),
  )
}
