import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { LinkTo, type LinkToProps } from '../../router/LinkTo.tsx'

interface Props extends ButtonProps {
  readonly to: string
  readonly search?: LinkToProps['search']
  readonly children?: ReactNode
}

/** A link that looks like a button: it goes somewhere, where a button does something. */
export function ButtonLink({ to, search, ...look }: Props) {
  return <Button {...look} renderRoot={(root) => <LinkTo to={to} {...(search ? { search } : {})} {...root} />} />
}
