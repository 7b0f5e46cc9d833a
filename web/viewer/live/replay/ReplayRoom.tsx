import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useState } from 'react'
import { getShelf, type Replay, type ShowPage } from '#contracts/live'
import type { PlayerOptions } from '#web/shared/player/index.ts'
import { useSearch } from '#web/shared/router/open-screen.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { usePlayer } from '../../parts/picture/use-player.ts'
import { tellClick } from '../../parts/shelf/tell-click.ts'
import { ProductSheet } from '../../room/sheet/ProductSheet.tsx'
import { ChaptersColumn, ChaptersSheet } from './ChaptersPanel.tsx'
import { chapterAt, type Entrance, entranceMs } from './entry.ts'
import css from './Replay.module.css'
import { ReplayStage } from './ReplayStage.tsx'
import { SaidColumn } from './SaidColumn.tsx'
import { useExplainedThen } from './use-explained-then.ts'
import { useLectureThen } from './use-lecture-then.ts'
import { usePosition } from './use-position.ts'
import { useReplayKeys } from './use-replay-keys.ts'
import { useSaidThen } from './use-said-then.ts'

interface Props {
  readonly show: ShowPage
  readonly replay: Replay
}

/** The replay on a phone and on a desktop: picture with a scrubber, its product chapters, and the chat in its time. */
export function ReplayRoom({ show, replay }: Props) {
  const isWide = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false }) ?? false
  const [sheet, setSheet] = useState<'chapters' | { readonly productId: string }>()
  const video = useRef<HTMLVideoElement>(null)
  const options = useMemo<PlayerOptions>(() => ({ channelId: show.id, mode: 'replay' }), [show.id])
  const playing = usePlayer(video, options)
  const position = usePosition(video, replay.durationMs)
  const said = useSaidThen(show.id, playing.programTime)
  const explainedId = useExplainedThen(replay, playing.programTime)
  const { data: shelf } = useRoute(getShelf, { params: { showId: show.id } })
  const itemOf = (productId: string | undefined) => shelf?.items.find((item) => item.productId === productId)
  const to = (offsetMs: number) => goTo(video.current, offsetMs)
  useEntrance(video, replay)
  useReplayKeys({ video, playing, position, to })
  const now = chapterAt(replay.chapters, position.offsetMs)
  const { spans, slide, questions } = useLectureThen(show.id, playing.programTime)
  const moments = { slides: spans, questions, offsetMs: position.offsetMs }
  const chapters = { chapters: replay.chapters, nowId: now?.clipId, onGo: to, ...moments }
  const opened = typeof sheet === 'object' ? itemOf(sheet.productId) : undefined
  return (
    <div className={css.room} data-wide={isWide || undefined}>
      {isWide && <ChaptersColumn {...chapters} />}
      <ReplayStage
        show={show}
        replay={replay}
        video={video}
        playing={playing}
        position={position}
        sky={said.sky}
        slide={slide}
        item={itemOf(explainedId)}
        place={(shelf?.items.findIndex(({ productId }) => productId === explainedId) ?? -1) + 1}
        to={to}
        onChapters={() => setSheet('chapters')}
        onProduct={(productId) => {
          tellClick(show.id, productId)
          setSheet({ productId })
        }}
      />
      <SaidColumn showId={show.id} lines={said.lines} isWide={isWide} onGone={said.forget} />
      {sheet === 'chapters' && <ChaptersSheet {...chapters} onClose={() => setSheet(undefined)} />}
      {opened && <ProductSheet showId={show.id} item={opened} onClose={() => setSheet(undefined)} />}
    </div>
  )
}

function goTo(video: HTMLVideoElement | null, offsetMs: number): void {
  if (!video) return
  const last = Number.isFinite(video.duration) ? video.duration - 0.2 : Number.POSITIVE_INFINITY
  video.currentTime = Math.max(0, Math.min(offsetMs / 1000, last))
}

/** Comes in where the link says, once the video can go there. */
function useEntrance(video: React.RefObject<HTMLVideoElement | null>, replay: Replay) {
  const entrance: Entrance = useSearch()
  const offsetMs = entranceMs(entrance, replay.chapters)
  useEffect(() => {
    const element = video.current
    if (!element || offsetMs === undefined) return
    const go = () => goTo(element, offsetMs)
    if (element.readyState >= HTMLMediaElement.HAVE_METADATA) go()
    else element.addEventListener('loadedmetadata', go, { once: true })
    return () => element.removeEventListener('loadedmetadata', go)
  }, [video, offsetMs])
}
