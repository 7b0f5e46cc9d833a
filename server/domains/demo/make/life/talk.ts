import { addComment, followPerson, like, save } from '#contracts/community'
import { demoComments } from '../../content/life.ts'
import type { DemoPerson } from '../../on-air/wire.ts'
import type { Pieces } from '../pieces.ts'

/** Every so manieth note is talked about; at most so many members like one. */
const everyNth = 4
const mostLikes = 7

/** Lets the demo's members like, save and answer what the others posted, and follow some of them: over the wire, as anybody does. */
export async function makeTalk(
  pieces: Pieces,
  visitor: (place: number) => Promise<DemoPerson>,
  { posts, people }: { readonly posts: readonly string[]; readonly people: readonly string[] },
): Promise<void> {
  for (const [nth, subjectId] of posts.entries()) {
    if (pieces.isOver()) return
    if (nth % everyNth === 0) await pieces.act(`talk/${nth}`, () => talkAbout(visitor, subjectId, nth))
  }
  for (const [place, personId] of people.entries()) {
    if (pieces.isOver()) return
    await pieces.act(`follow/${place}`, async () => {
      for (const step of [1, 3, 7]) {
        const follower = await visitor(place + step)
        if (follower.id !== personId) await follower.call(followPerson, { params: { personId } })
      }
      return personId
    })
  }
}

/** A refusal, such as of somebody's own note, is no harm: then one says less. */
async function talkAbout(
  visitor: (place: number) => Promise<DemoPerson>,
  subjectId: string,
  nth: number,
): Promise<string> {
  const params = { kind: 'post' as const, subjectId }
  const quietly = (act: Promise<unknown>) => act.catch(() => undefined)
  for (let liker = 0; liker < nth % mostLikes; liker++) {
    await quietly((await visitor(nth + liker * 3)).call(like, { params }))
  }
  if (nth % 3 === 0) await quietly((await visitor(nth + 2)).call(save, { params, body: {} }))
  const said = demoComments[(nth / everyNth) % demoComments.length]
  if (said && nth % (everyNth * 2) === 0) {
    const body = { text: said }
    await quietly((await visitor(nth + 5)).call(addComment, { params, body, key: `demo-talk-${nth}` }))
  }
  return subjectId
}
