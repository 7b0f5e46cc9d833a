import type { SearchHit } from '#contracts/search'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import { addressOfHit } from './address.ts'
import css from './Hit.module.css'
import { HitFacts } from './HitFacts.tsx'
import { HitPicture } from './HitPicture.tsx'
import { Marks } from './Marks.tsx'

/** One thing that was found: its picture, what it is called and says, with what was sought marked, and what to know of it. */
export function HitRow({ hit }: { readonly hit: SearchHit }) {
  return (
    <LinkTo to={addressOfHit(hit)} className={css.row}>
      <HitPicture hit={hit} />
      <span className={css.words}>
        <span className={css.title}>
          <Marks text={hit.title} />
        </span>
        {hit.text && (
          <span className={css.text}>
            <Marks text={hit.text} />
          </span>
        )}
        <HitFacts hit={hit} />
      </span>
    </LinkTo>
  )
}
