import { useMemo, useRef } from 'react'
import { listShowClips, type ShelfItem } from '#contracts/live'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import type { PlayerOptions } from '#web/shared/player/index.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { ShowPicture } from '../../parts/picture/ShowPicture.tsx'
import { SoundPill } from '../../parts/picture/SoundPill.tsx'
import { usePlayer } from '../../parts/picture/use-player.ts'
import { roomWords } from '../words.ts'
import css from './ClipSheet.module.css'

interface Props {
  readonly showId: string
  readonly item: ShelfItem
  readonly onClose: () => void
}

/** How the host explained a product earlier in this show, over the running room. */
export function ClipSheet({ showId, item, onClose }: Props) {
  const t = useWords(roomWords)
  const text = useTexts()
  const { data } = useRoute(listShowClips, { params: { showId } })
  const clip = data?.items.find(({ id }) => id === item.lastClipId)
  const options = useMemo<PlayerOptions | undefined>(
    () =>
      clip && {
        channelId: showId,
        mode: 'clip',
        from: clip.from,
        ...(clip.until === undefined ? {} : { to: clip.until }),
      },
    [clip, showId],
  )
  const video = useRef<HTMLVideoElement>(null)
  const playing = usePlayer(video, options)
  return (
    <Sheet title={t('seeClip', { title: text(item.product.title) })} onClose={onClose} isTall>
      <div className={css.clip}>
        <ShowPicture video={video} playing={playing} coverUrl={item.product.picture?.url} />
        <div className={css.sound}>
          <SoundPill playing={playing} />
        </div>
      </div>
    </Sheet>
  )
}
