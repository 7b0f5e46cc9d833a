import type { Post } from '#contracts/community'

export interface CareSheetProps {
  readonly post: Post
  readonly left: { readonly left: number; readonly most: number }
  readonly onClose: () => void
}
