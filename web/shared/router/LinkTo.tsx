import { Link } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'

type Anchor = Pick<
  AnchorHTMLAttributes<HTMLAnchorElement>,
  'className' | 'style' | 'title' | 'onClick' | 'role' | 'aria-label' | 'aria-current' | 'aria-describedby' | 'tabIndex'
>

export interface LinkToProps extends Anchor {
  /** An address in this app, filled in: `/products/bamboo-lamp`. */
  readonly to: string
  readonly search?: Readonly<Record<string, string | undefined>>
  readonly children?: ReactNode
  readonly ref?: Ref<HTMLAnchorElement>
}

/** A link to another screen of the same app; it fetches that screen as soon as a finger or pointer comes near. */
export function LinkTo({ search, ...rest }: LinkToProps) {
  return search ? <Link search={search} {...rest} /> : <Link {...rest} />
}
