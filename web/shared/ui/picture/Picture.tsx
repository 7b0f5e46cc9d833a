import { useState } from 'react'
import { type Texts, useTexts } from '../../i18n/texts.ts'
import css from './Picture.module.css'

/** A picture as contracts carry it, or only an address. */
export interface PictureSource {
  readonly url: string
  readonly width?: number
  readonly height?: number
  readonly blur?: string
  readonly sizes?: readonly { readonly url: string; readonly width: number }[]
  readonly alt?: Texts
}

interface Props {
  readonly picture: PictureSource | undefined
  /** What it shows, where the picture itself brings no words; empty for a picture that only decorates. */
  readonly alt: string
  /** The form of the frame, `3 / 4`; the picture fills it and is cut. Its own form when absent; CSS around it may set `--nm-ratio`. */
  readonly ratio?: string
  /** How wide it will stand, for choosing a file: `(max-width: 48em) 50vw, 240px`. */
  readonly sizes?: string
  /** The first picture of a page: fetched at once, not when it comes near. */
  readonly isFirst?: boolean
  readonly className?: string
}

/** A picture that never moves the page: a blur of itself, or a tinted ground, holds its place until it has come. */
export function Picture({ picture, alt, ratio, sizes = '100vw', isFirst = false, className }: Props) {
  const [state, setState] = useState<'coming' | 'here' | 'failed'>('coming')
  const text = useTexts()
  const own = picture?.width && picture.height ? `${picture.width} / ${picture.height}` : '1'
  const blur = picture?.blur && state !== 'here' ? { backgroundImage: `url("${picture.blur}")` } : {}
  return (
    <span className={`${css.frame} ${className ?? ''}`} style={{ '--own-ratio': ratio ?? own, ...blur }}>
      {picture && state !== 'failed' && (
        <img
          className={css.image}
          src={picture.url}
          srcSet={picture.sizes?.map((size) => `${size.url} ${size.width}w`).join(', ') || undefined}
          sizes={picture.sizes ? sizes : undefined}
          alt={text(picture.alt ?? {}) || alt}
          loading={isFirst ? 'eager' : 'lazy'}
          fetchPriority={isFirst ? 'high' : 'auto'}
          decoding="async"
          data-here={state === 'here' || undefined}
          ref={(image) => {
            if (image?.complete && image.naturalWidth > 0) setState('here')
          }}
          onLoad={() => setState('here')}
          onError={() => setState('failed')}
        />
      )}
    </span>
  )
}
