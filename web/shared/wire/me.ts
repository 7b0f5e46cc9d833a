import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { getMe, type Me } from '#contracts/identity'
import type { Permission } from '#contracts/permissions'
import { onGuest } from './guest.ts'
import { outdate, useRoute } from './use-route.ts'

export interface Asking {
  /** Absent while it is not known yet, and for somebody who has not even become a guest. */
  readonly me: Me | undefined
  readonly isPending: boolean
  readonly isMember: boolean
  readonly may: (permission: Permission) => boolean
}

/** Who sits in front of the screen, and what that person may do. */
export function useMe(): Asking {
  // Who got no answer is not somebody who is signed out.
  const { data, isPending } = useRoute(getMe, {}, { staleTime: 5 * 60_000, retry: 5 })
  const me = data?.me
  return {
    me,
    isPending,
    isMember: me?.kind === 'member',
    may: (permission) => me?.permissions.includes(permission) ?? false,
  }
}

/** Asks again who this is when the browser has become a guest by acting; each app's shell uses it once. */
export function useGuestNews(): void {
  const queries = useQueryClient()
  useEffect(() => onGuest(() => void outdate(queries, getMe)), [queries])
}
