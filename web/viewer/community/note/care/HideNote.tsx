import { findPosts, getPost, getPostCare } from '#contracts/community'
import { HideSheet } from '#web/shared/order/hide/HideSheet.tsx'
import { go } from '#web/shared/router/place.ts'
import type { CareSheetProps } from './sheet.ts'

const changes = [findPosts, getPost, getPostCare]

/** Takes a note from sight, and leaves its page. */
export function HideNote({ post, onClose }: CareSheetProps) {
  const leave = () => go('/community', { replace: true })
  return <HideSheet kind="post" subjectId={post.id} changes={changes} onHidden={leave} onClose={onClose} />
}
