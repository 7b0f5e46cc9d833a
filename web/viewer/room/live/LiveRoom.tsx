import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { ShowPage } from '#contracts/live'
import type { PlayerOptions } from '#web/shared/player/index.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useLikes } from '../../parts/heart/use-likes.ts'
import { usePlayer } from '../../parts/picture/use-player.ts'
import type { RoomNow } from '../news.ts'
import { Announcer } from './Announcer.tsx'
import css from './LiveRoom.module.css'
import { ShelfColumn } from './ShelfColumn.tsx'
import { Stage } from './Stage.tsx'
import { TalkColumn } from './TalkColumn.tsx'
import { useGoods } from './use-goods.ts'
import { useRoomKeys } from './use-room-keys.ts'
import { useSheet } from './use-sheet.ts'
import { useTalk } from './use-talk.ts'

const fetchSheets = () => import('./LiveSheets.tsx')
const LiveSheets = lazy(async () => ({ default: (await fetchSheets()).LiveSheets }))

interface Props {
  readonly show: ShowPage
  readonly room: RoomNow
}

/** The room while the show is on air: on a phone layers over the picture, on a desktop shelf, picture and chat side by side. */
export function LiveRoom({ show, room }: Props) {
  const isWide = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false })
  const { sheet, open } = useSheet(show.id)
  const [isShelfShown, setShelfShown] = useState(show.format !== 'lecture')
  const refused = useTellRefusal()
  const video = useRef<HTMLVideoElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const options = useMemo<PlayerOptions>(() => ({ channelId: show.id, mode: 'live' }), [show.id])
  const playing = usePlayer(video, options)
  useHints(show, playing.player)
  const talk = useTalk(show, room, playing.programTime)
  const goods = useGoods(show, room, playing.programTime)
  const hearts = useLikes(show.id, room.state.likes ?? show.likes, refused)
  // Not part of the first load, and there before anybody has touched anything.
  useEffect(() => void fetchSheets(), [])
  const openShelf = () => (isWide ? setShelfShown(!isShelfShown) : open({ kind: 'shelf' }))
  const acts = { ...hearts, openShelf, open, sound: () => playing.setMuted(!playing.isMuted) }
  useRoomKeys({ input, playing, onLike: hearts.like, onShelf: openShelf })
  return (
    <div
      className={css.room}
      data-wide={isWide || undefined}
      data-shelf={(isWide && isShelfShown) || undefined}
      data-lecture={show.format === 'lecture' || undefined}
    >
      {isWide && isShelfShown && <ShelfColumn goods={goods} open={open} />}
      <Stage
        show={show}
        room={room}
        video={video}
        playing={playing}
        goods={goods}
        sky={talk.sky}
        acts={acts}
        isWide={isWide ?? false}
      />
      <TalkColumn show={show} room={room} talk={talk} input={input} isWide={isWide ?? false} open={open} />
      <Announcer lines={talk.lines} item={goods.item} />
      {sheet && (
        <Suspense fallback={null}>
          <LiveSheets show={show} sheet={sheet} open={open} goods={goods} playing={playing} talk={talk} input={input} />
        </Suspense>
      )}
    </div>
  )
}

/** Tells the player what the log knows sooner than any request. */
function useHints(show: ShowPage, player: ReturnType<typeof usePlayer>['player']) {
  const { picture, state } = show
  useEffect(() => {
    if (state === 'ended') player.current?.hint('ended')
    else if (picture === 'away' || picture === 'live') player.current?.hint(picture)
  }, [picture, state, player])
}
