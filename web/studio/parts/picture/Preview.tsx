import { ActionIcon } from '@mantine/core'
import { IconVolume, IconVolumeOff } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { PictureState } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { createPlayer, type Player } from '#web/shared/player/index.ts'
import css from './Picture.module.css'
import { pictureWords } from './words.ts'

interface Props {
  readonly showId: string
  readonly picture: PictureState
}

/** The show as viewers get it, muted until the host wants to hear it. */
export function Preview({ showId, picture }: Props) {
  const t = useWords(pictureWords)
  const video = useRef<HTMLVideoElement>(null)
  const player = useRef<Player>(null)
  const [isMuted, setMuted] = useState(true)
  const hasPicture = picture !== 'none'
  useEffect(() => {
    if (!hasPicture || !video.current) return
    const opened = createPlayer(video.current, { channelId: showId, mode: 'live' })
    player.current = opened
    return () => {
      player.current = null
      opened.destroy()
    }
  }, [showId, hasPicture])
  useEffect(() => {
    player.current?.setMuted(isMuted)
  }, [isMuted])
  useEffect(() => {
    if (picture !== 'none') player.current?.hint(picture)
  }, [picture])
  return (
    <div className={css.preview}>
      <video ref={video} className={css.video} muted playsInline aria-label={t('preview')} />
      {picture === 'none' && (
        <div className={css.note}>
          <strong>{t('none')}</strong>
          <p>{t('noneNote')}</p>
        </div>
      )}
      {picture === 'away' && (
        <div className={css.note} role="status">
          <strong>{t('away')}</strong>
        </div>
      )}
      {picture === 'live' && (
        <ActionIcon
          className={css.mute ?? ''}
          variant="default"
          size="lg"
          onClick={() => setMuted(!isMuted)}
          aria-label={isMuted ? t('unmuted') : t('muted')}
          aria-pressed={!isMuted}
        >
          {isMuted ? <IconVolumeOff size={18} /> : <IconVolume size={18} />}
        </ActionIcon>
      )}
    </div>
  )
}
