import type { Post } from '#contracts/community'
import { LinkTo } from '#web/shared/router/LinkTo.tsx'
import css from './Post.module.css'
import { piecesOf } from './pieces.ts'

/** The words of a note; its topics lead to their pages, its people to theirs. */
export function NoteText({ post }: { readonly post: Pick<Post, 'text' | 'topics' | 'mentions'> }) {
  const pieces = piecesOf(post.text, post.topics, post.mentions)
  return (
    <p className={css.text}>
      {pieces.map((piece, nth) => {
        const key = `${String(nth)} ${piece.text}`
        if (piece.kind === 'words') return <span key={key}>{piece.text}</span>
        const to = piece.kind === 'topic' ? `/topics/${piece.topicId}` : `/people/${piece.personId}`
        return (
          <LinkTo key={key} to={to} className={css.named}>
            {piece.text}
          </LinkTo>
        )
      })}
    </p>
  )
}
