import { Button, SegmentedControl, Slider } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { type PostMedia, uploadPostPicture } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useUpload } from '#web/shared/wire/use-upload.ts'
import { composeWords } from '../../words.ts'
import { formWith } from '../use-uploads.ts'
import css from './Crop.module.css'
import { cut } from './cut.ts'
import { partOf, shifted, whole, zoomMax } from './frame.ts'

interface Props {
  readonly media: PostMedia
  readonly onDone: (media: PostMedia) => void
}

const ratios = ['whole', '3:4', '1:1', '4:3'] as const
const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.04, 0],
  ArrowRight: [0.04, 0],
  ArrowUp: [0, -0.04],
  ArrowDown: [0, 0.04],
}

/** Chooses the part of a picture that is shown, and makes it a picture of its own. */
export function Crop({ media, onDone }: Props) {
  const t = useWords(composeWords)
  const { picture } = media
  const [form, setForm] = useState<(typeof ratios)[number]>('1:1')
  const [frame, setFrame] = useState(whole)
  const grip = useRef<{ x: number; y: number }>(undefined)
  const upload = useUpload(uploadPostPicture, { onDone, onRefused: useTellRefusal() })
  const [across = 1, down = 1] = form.split(':').map(Number)
  const ratio = form === 'whole' ? picture.width / picture.height : across / down
  const part = partOf(picture, ratio, frame)
  const source = picture.sizes.at(-1)?.url ?? picture.url
  const shift = (x: number, y: number) => setFrame((was) => shifted(was, picture, ratio, x, y))
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    shift(move[0], move[1])
  }
  const use = async () => {
    const blob = await cut(source, picture, part)
    if (blob) upload.send({ body: formWith(blob) })
  }
  return (
    <div className={css.crop}>
      <SegmentedControl
        fullWidth
        value={form}
        onChange={(value) => {
          setForm(ratios.find((one) => one === value) ?? 'whole')
          setFrame(whole)
        }}
        data={ratios.map((value) => ({ value, label: value === 'whole' ? t('whole') : value }))}
      />
      <fieldset
        className={css.window}
        style={{ '--own-ratio': ratio }}
        tabIndex={0}
        aria-label={t('cropNote')}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          grip.current = { x: event.clientX, y: event.clientY }
        }}
        onPointerMove={(event) => {
          if (!grip.current || event.buttons === 0) return
          const { width, height } = event.currentTarget.getBoundingClientRect()
          shift((grip.current.x - event.clientX) / width, (grip.current.y - event.clientY) / height)
          grip.current = { x: event.clientX, y: event.clientY }
        }}
      >
        <img
          src={source}
          alt=""
          draggable={false}
          style={{
            width: `${(picture.width / part.width) * 100}%`,
            left: `${(-part.left / part.width) * 100}%`,
            top: `${(-part.top / part.height) * 100}%`,
          }}
        />
      </fieldset>
      <Slider
        label={null}
        thumbLabel={t('zoom')}
        min={1}
        max={zoomMax}
        step={0.05}
        value={frame.zoom}
        onChange={(zoom) => setFrame((was) => shifted({ ...was, zoom }, picture, ratio, 0, 0))}
      />
      <Button loading={upload.isSending} onClick={() => void use()}>
        {t('useCrop')}
      </Button>
    </div>
  )
}
