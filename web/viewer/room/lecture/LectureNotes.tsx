import type { ShowPage } from '#contracts/live'
import type { RoomNow } from '../news.ts'
import { Answering } from './Answering.tsx'
import { Guests } from './Guests.tsx'
import { HandPlace } from './HandPlace.tsx'
import { QuestionPlace } from './QuestionPlace.tsx'
import { useAsked } from './use-asked.ts'

interface Props {
  readonly show: ShowPage
  readonly room: RoomNow
  readonly isWide: boolean
}

/** What a lecture has over its picture: its guests, the hand, the questions, and the one that is being answered. */
export function LectureNotes({ show, room, isWide }: Props) {
  const isLecture = show.format === 'lecture'
  const asked = useAsked(show.id, room, isLecture && !isWide)
  return (
    <>
      <Guests guests={show.guests} />
      {isLecture && <HandPlace showId={show.id} room={room} />}
      {isLecture && !isWide && <QuestionPlace questions={asked} />}
      <Answering question={show.answering} />
    </>
  )
}
