import { useEffect, useRef, useState } from 'react'
import type { ProductPage } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import css from './Gallery.module.css'
import { productScreenWords } from './words.ts'

interface Props {
  readonly pictures: ProductPage['pictures']
  /** The picture of the chosen variant: brought into view when the choice changes. */
  readonly shownId: string | undefined
  readonly title: string
}

/** The pictures of a product: swiped on a phone, chosen by small ones, moved by arrow keys. */
export function Gallery({ pictures, shownId, title }: Props) {
  const t = useWords(productScreenWords)
  const strip = useRef<HTMLElement>(null)
  const [place, setPlace] = useState(0)
  const show = (at: number) => {
    const target = strip.current?.children[at]
    if (target instanceof HTMLElement) strip.current?.scrollTo({ left: target.offsetLeft, behavior: 'smooth' })
  }
  const showRef = useRef(show)
  showRef.current = show
  useEffect(() => {
    const at = pictures.findIndex((picture) => picture.id === shownId)
    if (at >= 0) showRef.current(at)
  }, [shownId, pictures])
  const follow = () => {
    const { scrollLeft = 0, clientWidth = 1 } = strip.current ?? {}
    setPlace(Math.round(scrollLeft / clientWidth))
  }
  if (pictures.length === 0)
    return <Picture picture={undefined} alt={title} ratio="1 / 1" className={css.picture ?? ''} />
  return (
    <div className={css.gallery}>
      <section ref={strip} className={css.strip} onScroll={follow} aria-label={t('gallery')} tabIndex={0}>
        {pictures.map(({ id, picture }, at) => (
          <div key={id} className={css.slide}>
            <Picture
              picture={picture}
              alt={`${title} · ${t('picture', { place: at + 1, count: pictures.length })}`}
              ratio="1 / 1"
              sizes="(max-width: 62em) 100vw, 560px"
              isFirst={at === 0}
            />
          </div>
        ))}
      </section>
      {pictures.length > 1 && (
        <>
          <span className={css.count} aria-hidden>
            {place + 1} / {pictures.length}
          </span>
          <div className={css.small}>
            {pictures.map(({ id, picture }, at) => (
              <button
                key={id}
                type="button"
                className={css.choose}
                aria-label={t('showPicture', { place: at + 1 })}
                aria-current={at === place}
                onClick={() => show(at)}
              >
                <Picture picture={picture} alt="" ratio="1 / 1" sizes="64px" />
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  )
}
