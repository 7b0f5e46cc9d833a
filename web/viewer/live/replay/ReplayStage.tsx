import type { RefObject } from 'react'
import type { Replay, ShelfItem, ShowPage, Slide } from '#contracts/live'
import { Danmaku } from '../../parts/danmaku/Danmaku.tsx'
import type { Sky } from '../../parts/danmaku/sky.ts'
import { ShowPicture } from '../../parts/picture/ShowPicture.tsx'
import { SoundPill } from '../../parts/picture/SoundPill.tsx'
import type { Playing } from '../../parts/picture/use-player.ts'
import { ExplainingCard } from '../../parts/shelf/ExplainingCard.tsx'
import { Guests } from '../../room/lecture/Guests.tsx'
import { SlideView } from '../../room/lecture/SlideView.tsx'
import { RoomTop } from '../../room/live/RoomTop.tsx'
import { Controls } from './Controls.tsx'
import css from './Replay.module.css'
import type { Position } from './use-position.ts'

interface Props {
  readonly show: ShowPage
  readonly replay: Replay
  readonly video: RefObject<HTMLVideoElement | null>
  readonly playing: Playing
  readonly position: Position
  readonly sky: Sky
  /** What was shown beside this frame. */
  readonly slide: Slide | undefined
  /** What was explained when this frame was live. */
  readonly item: ShelfItem | undefined
  readonly place: number
  readonly to: (offsetMs: number) => void
  readonly onChapters: () => void
  readonly onProduct: (productId: string) => void
}

/** The picture of a replay and what lies over it. */
export function ReplayStage({ show, replay, video, playing, position, sky, slide, item, place, to, ...on }: Props) {
  return (
    <section className={css.stage}>
      <div className={css.picture}>
        <ShowPicture video={video} playing={playing} coverUrl={show.coverUrl} />
        <div className={css.shade} aria-hidden />
      </div>
      <div className={css.sky}>
        <Danmaku sky={sky} isPaused={position.isPaused} />
      </div>
      <div className={css.top}>
        <RoomTop show={show} people={undefined} />
        <SlideView slide={slide} isLarge={false} />
        <div className={css.notes}>
          <Guests guests={show.guests} />
          <SoundPill playing={playing} />
        </div>
      </div>
      <div className={css.card}>
        {item && <ExplainingCard key={item.productId} item={item} place={place} onOpen={on.onProduct} isPast />}
      </div>
      <div className={css.controls}>
        <Controls
          show={show}
          chapters={replay.chapters}
          playing={playing}
          position={position}
          video={video}
          to={to}
          onChapters={on.onChapters}
        />
      </div>
    </section>
  )
}
