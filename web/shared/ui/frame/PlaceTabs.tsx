import { LinkTo } from '../../router/LinkTo.tsx'
import css from './PlaceTabs.module.css'

/** One place: what it is called, and its address where it is a page of its own. */
interface Place<Name extends string> {
  readonly name: Name
  readonly label: string
  readonly to?: string
}

interface Props<Name extends string> {
  readonly label: string
  readonly places: readonly Place<Name>[]
  readonly chosen?: Name
  readonly onChoose?: (name: Name) => void
}

/** Places side by side above what they show. A link says itself that it leads here. */
export function PlaceTabs<Name extends string>({ label, places, chosen, onChoose }: Props<Name>) {
  return (
    <nav className={css.tabs} aria-label={label}>
      {places.map(({ name, label: said, to }) =>
        to === undefined ? (
          <button
            key={name}
            type="button"
            className={css.tab}
            aria-current={name === chosen ? 'page' : undefined}
            onClick={() => onChoose?.(name)}
          >
            {said}
          </button>
        ) : (
          <LinkTo key={name} to={to} className={css.tab}>
            {said}
          </LinkTo>
        ),
      )}
    </nav>
  )
}
