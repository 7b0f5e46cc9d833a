import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { findPosts, getPost, listOwnPosts, removePost } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { call } from '#web/shared/wire/call.ts'
import { Problem } from '#web/shared/wire/problem.ts'
import { outdate } from '#web/shared/wire/use-route.ts'
import { postWords } from './words.ts'

/** As long as the toast offers to take it back; what is removed on the server is gone for good. */
const regretMs = 8_000
const listeners = new Set<() => void>()
let leaving: ReadonlySet<string> = new Set()

function setLeaving(postId: string, isLeaving: boolean): void {
  leaving = new Set(isLeaving ? [...leaving, postId] : [...leaving].filter((id) => id !== postId))
  for (const listener of listeners) listener()
}

/** Posts that are about to be removed: lists leave them out while it can still be taken back. */
export function useLeaving(): ReadonlySet<string> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => leaving,
  )
}

/** Removes a post once the time to take it back has passed. */
export function useRemoval(): (postId: string) => void {
  const t = useWords(postWords)
  const queries = useQueryClient()
  const onRefused = useTellRefusal()
  return (postId) => {
    setLeaving(postId, true)
    const timer = setTimeout(async () => {
      try {
        await call(removePost, { params: { postId } })
        await outdate(queries, findPosts, listOwnPosts, getPost)
      } catch (error) {
        if (error instanceof Problem) onRefused(error)
      }
      setLeaving(postId, false)
    }, regretMs)
    tell(t('removed'), {
      undo: () => {
        clearTimeout(timer)
        setLeaving(postId, false)
      },
    })
  }
}
