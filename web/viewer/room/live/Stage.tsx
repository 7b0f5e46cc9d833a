import { lazy, type RefObject, Suspense, useCallback, useMemo, useState } from 'react'
import type { ShowPage } from '#contracts/live'
import { slideOfShow, slidesOfEntries } from '#web/shared/room/lecture/slides.ts'
import { Pinned } from '../../parts/chat/Pinned.tsx'
import { Danmaku } from '../../parts/danmaku/Danmaku.tsx'
import type { Sky } from '../../parts/danmaku/sky.ts'
import { useDanmakuWishes } from '../../parts/danmaku/wishes.ts'
import { Hearts } from '../../parts/heart/Hearts.tsx'
import { AwayCard } from '../../parts/picture/AwayCard.tsx'
import { ShowPicture } from '../../parts/picture/ShowPicture.tsx'
import { SoundPill } from '../../parts/picture/SoundPill.tsx'
import type { Playing } from '../../parts/picture/use-player.ts'
import { ExplainingCard } from '../../parts/shelf/ExplainingCard.tsx'
import { SlideView } from '../lecture/SlideView.tsx'
import { useSlide } from '../lecture/use-slide.ts'
import type { RoomNow } from '../news.ts'
import { FoldedOffer } from '../offer/FoldedOffer.tsx'
import { Offers } from '../offer/Offers.tsx'
import type { Due } from '../offer/pile.ts'
import { usePile } from '../offer/use-pile.ts'
import { Acts } from './Acts.tsx'
import { LinkNote } from './LinkNote.tsx'
import css from './LiveRoom.module.css'
import type { OpenSheet } from './LiveSheets.tsx'
import { RoomTop } from './RoomTop.tsx'
import type { Goods } from './use-goods.ts'

export interface RoomActs {
  readonly likes: number
  readonly own: number
  readonly like: () => void
  readonly openShelf: () => void
  readonly open: (sheet: OpenSheet | undefined) => void
  readonly sound: () => void
}

const LectureNotes = lazy(async () => ({ default: (await import('../lecture/LectureNotes.tsx')).LectureNotes }))

interface Props {
  readonly show: ShowPage
  readonly room: RoomNow
  readonly video: RefObject<HTMLVideoElement | null>
  readonly playing: Playing
  readonly goods: Goods
  readonly sky: Sky
  readonly acts: RoomActs
  readonly isWide: boolean
}

/** The picture and what lies over it. */
export function Stage({ show, room, video, playing, goods, sky, acts, isWide }: Props) {
  const { isOn } = useDanmakuWishes()
  const { open } = acts
  const isLecture = show.format === 'lecture'
  const marks = useMemo(() => [...slideOfShow(show), ...slidesOfEntries(room.entries)], [show, room.entries])
  const slide = useSlide(marks, playing.programTime)
  const pile = usePile({ isQuiet: isLecture, isWide })
  const pay = useCallback((due: Due) => open({ kind: 'pay', due }), [open])
  const isAway = playing.state === 'away' || (show.picture !== 'live' && playing.state !== 'playing')
  const away = isAway ? <AwayCard hasBeenLive={show.picture !== 'none'} /> : undefined
  return (
    <section className={css.stage}>
      <div className={css.picture}>
        <ShowPicture video={video} playing={playing} coverUrl={show.coverUrl} onLike={acts.like} note={away} />
        <div className={css.shade} aria-hidden />
      </div>
      <div className={css.sky}>
        <Danmaku sky={sky} isPaused={playing.state === 'paused'} />
      </div>
      <div className={css.top}>
        <RoomTop show={show} people={room.state.people?.now} />
        <SlideView slide={slide} isLarge={isLecture} />
        <div className={css.notes}>
          <Suspense fallback={null}>
            <LectureNotes show={show} room={room} isWide={isWide} />
          </Suspense>
          <LinkNote link={room.link} />
          <SoundPill playing={playing} />
          {!isWide && <FoldedOffer {...pile} />}
          {!isWide && <Pinned text={show.rules.pinned} />}
        </div>
      </div>
      <div className={css.card}>
        <Offers show={show} room={room} pay={pay} pile={pile} />
        {isWide && <FoldedOffer {...pile} />}
        <CardPlace goods={goods} open={acts.open} />
      </div>
      <div className={css.hearts}>
        <Hearts likes={acts.likes} own={acts.own} />
      </div>
      <div className={css.acts}>
        <Acts
          likes={acts.likes}
          products={goods.shelf?.items.length ?? show.products}
          isDanmakuOn={isOn}
          isMuted={playing.isMuted}
          isWide={isWide}
          onLike={acts.like}
          onShelf={acts.openShelf}
          onShare={() => acts.open({ kind: 'share' })}
          onMessage={show.me.role === 'host' ? undefined : () => acts.open({ kind: 'message' })}
          onSettings={() => acts.open({ kind: 'settings' })}
          onSound={acts.sound}
        />
      </div>
    </section>
  )
}

/** The explaining card, until the person folds it away; the next product brings it back. */
function CardPlace({ goods, open }: { readonly goods: Goods; readonly open: (sheet: OpenSheet) => void }) {
  const [folded, setFolded] = useState<string>()
  const { item, place } = goods
  if (!item || item.productId === folded) return null
  return (
    <ExplainingCard
      key={item.productId}
      item={item}
      place={place}
      onOpen={() => open({ kind: 'product', productId: item.productId })}
      onBuy={() => open({ kind: 'buy', productId: item.productId })}
      onFold={() => setFolded(item.productId)}
    />
  )
}
