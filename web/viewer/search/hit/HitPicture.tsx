import { IconHash, IconNews } from '@tabler/icons-react'
import type { SearchHit } from '#contracts/search'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { Picture, type PictureSource } from '#web/shared/ui/picture/Picture.tsx'
import css from './Hit.module.css'

function pictureOf(hit: Exclude<SearchHit, { kind: 'person' | 'topic' | 'news' }>): PictureSource | undefined {
  if (hit.kind === 'post') return hit.post.cover?.picture
  if (hit.kind === 'article') return hit.article.cover
  if (hit.kind === 'product') return hit.product.picture
  const url = hit.show.coverUrl ?? hit.show.productImageUrls[0]
  return url ? { url } : undefined
}

/** The picture of what was found; nothing for a post of words alone. */
export function HitPicture({ hit }: { readonly hit: SearchHit }) {
  if (hit.kind === 'person') return <Face name={hit.person.name} url={hit.person.avatarUrl} size={48} />
  if (hit.kind === 'topic') return <IconHash size={24} stroke={1.5} className={css.topic} aria-hidden />
  if (hit.kind === 'news') return <IconNews size={24} stroke={1.5} className={css.topic} aria-hidden />
  const picture = pictureOf(hit)
  if ((hit.kind === 'post' || hit.kind === 'article') && !picture) return null
  return <Picture picture={picture} alt="" ratio="1 / 1" sizes="72px" className={css.picture ?? ''} />
}
