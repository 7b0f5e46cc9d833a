import { type AnchorHTMLAttributes, type MouseEvent, type ReactNode, type Ref, useContext } from 'react'
import { isHere, type Search } from './match.ts'
import { OpenScreenContext } from './open-screen.ts'
import { addressIn, go } from './place.ts'
import { fetchAhead } from './screens.ts'

type Anchor = Pick<
  AnchorHTMLAttributes<HTMLAnchorElement>,
  'className' | 'style' | 'title' | 'onClick' | 'role' | 'aria-label' | 'aria-describedby' | 'tabIndex'
>

export interface LinkToProps extends Anchor {
  /** An address in this app, filled in: `/products/bamboo-lamp`. */
  readonly to: string
  readonly search?: Search
  readonly children?: ReactNode
  readonly ref?: Ref<HTMLAnchorElement>
}

/**
 * A link to another screen of the same app; it fetches that screen as soon as a finger or pointer comes near. Where it leads
 * to the open screen it carries `aria-current="page"` and `data-status="active"`.
 */
export function LinkTo({ to, search, onClick, children, ...anchor }: LinkToProps) {
  const [path = '/'] = to.split('?')
  const open = useContext(OpenScreenContext)
  const isCurrent = open !== undefined && isHere(path, open.place.path)
  const near = () => void fetchAhead(path)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0) return
    // With a key held the browser opens it elsewhere, as with any link.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(to, search ? { search } : {})
  }
  return (
    <a
      {...anchor}
      href={search ? addressIn(path, search) : addressIn(to)}
      onClick={follow}
      onPointerEnter={near}
      onTouchStart={near}
      onFocus={near}
      aria-current={isCurrent ? 'page' : undefined}
      data-status={isCurrent ? 'active' : undefined}
    >
      {children}
    </a>
  )
}
