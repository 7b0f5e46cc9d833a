import type { ShowCard } from '#contracts/live'
import { Lantern } from '#web/shared/ui/frame/Lantern.tsx'
import { Picture } from '#web/shared/ui/picture/Picture.tsx'
import css from './ShowCover.module.css'

interface Props {
  readonly show: Pick<ShowCard, 'coverUrl' | 'productImageUrls'>
  readonly ratio: string
  readonly sizes: string
  readonly isFirst?: boolean
}

/** A show's cover; without one its first product, without that a lit lantern in the night. Words stand beside it. */
export function ShowCover({ show, ratio, sizes, isFirst = false }: Props) {
  const url = show.coverUrl ?? show.productImageUrls[0]
  if (url) return <Picture picture={{ url }} alt="" ratio={ratio} sizes={sizes} isFirst={isFirst} />
  return (
    <span className={css.night} style={{ '--own-ratio': ratio }}>
      <Lantern size={72} />
    </span>
  )
}
