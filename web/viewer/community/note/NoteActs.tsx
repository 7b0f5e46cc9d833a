import { Button } from '@mantine/core'
import { IconHistory, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Post } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { useRemoval } from '../parts/post/use-removal.ts'
import { communityWords } from '../words.ts'
import { HistorySheet } from './HistorySheet.tsx'
import css from './Post.module.css'

/** What the author, and whoever keeps order, may do with a post. */
export function NoteActs({ post }: { readonly post: Post }) {
  const t = useWords(communityWords)
  const [isOpen, setOpen] = useState(false)
  const remove = useRemoval()
  if (post.rights.length === 0) return null
  return (
    <div className={css.acts}>
      {post.rights.includes('edit') && (
        <ButtonLink to={`/compose/${post.id}`} variant="light" leftSection={<IconPencil size={16} />}>
          {t('edit')}
        </ButtonLink>
      )}
      {post.rights.includes('history') && (
        <Button variant="subtle" leftSection={<IconHistory size={16} />} onClick={() => setOpen(true)}>
          {t('history')}
        </Button>
      )}
      {post.rights.includes('remove') && (
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} />}
          onClick={() => {
            remove(post.id)
            go('/me/posts', { replace: true })
          }}
        >
          {t('remove')}
        </Button>
      )}
      {isOpen && <HistorySheet postId={post.id} onClose={() => setOpen(false)} />}
    </div>
  )
}
