import type { SearchHit } from '#contracts/search'
import { addressOfHit } from './address.ts'
import css from './Hit.module.css'
import { HitRow } from './HitRow.tsx'

/** What was found, a row each; two beside each other where there is room. */
export function HitList({ hits }: { readonly hits: readonly SearchHit[] }) {
  return (
    <ul className={css.list}>
      {hits.map((hit) => (
        <li key={addressOfHit(hit)}>
          <HitRow hit={hit} />
        </li>
      ))}
    </ul>
  )
}
