import type { TopicTag } from '#contracts/community'
import type { PersonCard } from '#contracts/identity'

/** A stretch of a text: words, a topic that leads to its page, or a person. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'topic'; readonly text: string; readonly topicId: string }
  | { readonly kind: 'person'; readonly text: string; readonly personId: string }

const topicSign = /#([\p{L}\p{N}_·]{1,40})#?/gu
const plain = (name: string) => name.normalize('NFKC').toLowerCase()

/** Parts a text where it names topics and people that the post knows; whatever else begins with a sign stays words. */
export function piecesOf(text: string, topics: readonly TopicTag[], people: readonly PersonCard[]): Piece[] {
  const found = [
    ...[...text.matchAll(topicSign)].flatMap((match) => {
      const topic = topics.find(({ name }) => plain(name) === plain(match[1] ?? ''))
      return topic ? [{ at: match.index, text: match[0], kind: 'topic' as const, topicId: topic.id }] : []
    }),
    ...people.flatMap(({ id: personId, name }) =>
      [...placesOf(text, `@${name}`)].map((at) => ({ at, text: `@${name}`, kind: 'person' as const, personId })),
    ),
  ].toSorted((a, b) => a.at - b.at || b.text.length - a.text.length)
  const pieces: Piece[] = []
  let place = 0
  for (const { at, ...piece } of found) {
    if (at < place) continue
    if (at > place) pieces.push({ kind: 'words', text: text.slice(place, at) })
    pieces.push(piece)
    place = at + piece.text.length
  }
  if (place < text.length) pieces.push({ kind: 'words', text: text.slice(place) })
  return pieces
}

function* placesOf(text: string, part: string): Generator<number> {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) yield at
}
