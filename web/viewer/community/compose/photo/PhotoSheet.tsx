import { Button, Textarea } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconCrop, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { PostMedia } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { switchedOff } from '#web/shared/list/switched-off.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import type { Shown } from '../form.ts'
import { composeWords } from '../words.ts'
import { Crop } from './crop/Crop.tsx'
import css from './Photo.module.css'

interface Props {
  readonly one: Shown
  readonly place: number
  readonly count: number
  readonly onMove: (from: number, to: number) => void
  readonly onAlt: (alt: string) => void
  readonly onRemove: () => void
  readonly onCropped: (media: PostMedia) => void
  readonly onClose: () => void
}

/** One picture: what it shows in words, its place, which part of it is shown. */
export function PhotoSheet({ one, place, count, onMove, onAlt, onRemove, onCropped, onClose }: Props) {
  const t = useWords(composeWords)
  const [isCropping, setCropping] = useState(false)
  if (isCropping) {
    return (
      <Sheet title={t('crop')} onClose={() => setCropping(false)} isTall>
        <Crop
          media={one.media}
          onDone={(media) => {
            setCropping(false)
            onCropped(media)
          }}
        />
      </Sheet>
    )
  }
  return (
    <Sheet title={t('pictureOf', { nth: place + 1, count })} onClose={onClose} isTall>
      <div className={css.sheet}>
        <span className={css.large}>
          <Picture picture={one.media.picture} alt={one.alt} sizes="(max-width: 48em) 100vw, 480px" />
        </span>
        <Textarea
          label={t('alt')}
          description={t('altNote')}
          maxLength={500}
          autosize
          value={one.alt}
          onChange={(event) => onAlt(event.currentTarget.value)}
        />
        <div className={css.acts}>
          <Button
            variant="light"
            leftSection={<IconArrowLeft size={16} />}
            {...switchedOff(place === 0)}
            onClick={() => onMove(place, place - 1)}
          >
            {t('earlier')}
          </Button>
          <Button
            variant="light"
            rightSection={<IconArrowRight size={16} />}
            {...switchedOff(place === count - 1)}
            onClick={() => onMove(place, place + 1)}
          >
            {t('later')}
          </Button>
          {one.media.kind === 'picture' && (
            <Button variant="light" leftSection={<IconCrop size={16} />} onClick={() => setCropping(true)}>
              {t('crop')}
            </Button>
          )}
          <Button variant="subtle" color="red" leftSection={<IconTrash size={16} />} onClick={onRemove}>
            {t('removePicture')}
          </Button>
        </div>
        <Button onClick={onClose}>{t('done')}</Button>
      </div>
    </Sheet>
  )
}
