import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { LinkTo } from '../../router/LinkTo.tsx'
import type { Search } from '../../router/match.ts'

interface Props extends ButtonProps {
  readonly to: string
  readonly search?: Search
  readonly children?: ReactNode
}

/** A link that looks like a button: it goes somewhere, where a button does something. */
export function ButtonLink({ to, search, ...look }: Props) {
  return <Button {...look} renderRoot={(root) => <LinkTo to={to} {...(search ? { search } : {})} {...root} />} />
}
