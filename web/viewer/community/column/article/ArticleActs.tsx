import { Button } from '@mantine/core'
import { IconHistory, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import {
  type Article,
  findArticles,
  getArticle,
  listArticleEditions,
  listOwnArticles,
  removeArticle,
} from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { go } from '#web/shared/router/place.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import css from './Article.module.css'
import { articleWords } from './words.ts'

/** As long as the toast offers to take it back; what is removed on the server is gone for good. */
const regretMs = 8_000

/** What the author, and staff, may do with an article. */
export function ArticleActs({ article }: { readonly article: Article }) {
  const t = useWords(articleWords)
  const [isOpen, setOpen] = useState(false)
  const params = { articleId: article.id }
  const history = useRoute(listArticleEditions, { params }, { enabled: isOpen })
  const removing = useCommand(removeArticle, {
    changes: [findArticles, listOwnArticles, getArticle],
    onRefused: useTellRefusal(),
  })
  const may = (right: Article['rights'][number]) => article.rights.includes(right)
  if (article.rights.length === 0) return null
  const remove = () => {
    const timer = setTimeout(() => removing.send({ params }), regretMs)
    tell(t('removed'), { undo: () => clearTimeout(timer) })
    go('/me/columns', { replace: true })
  }
  return (
    <div className={css.acts}>
      {may('edit') && (
        <ButtonLink to={`/write/${article.id}`} variant="light" leftSection={<IconPencil size={16} />}>
          {t('edit')}
        </ButtonLink>
      )}
      {may('history') && (
        <Button variant="subtle" leftSection={<IconHistory size={16} />} onClick={() => setOpen(true)}>
          {t('history')}
        </Button>
      )}
      {may('remove') && (
        <Button variant="subtle" color="red" leftSection={<IconTrash size={16} />} onClick={remove}>
          {t('remove')}
        </Button>
      )}
      {isOpen && (
        <Sheet title={t('history')} onClose={() => setOpen(false)} isTall>
          {!history.data && <Bone height={160} radius={12} />}
          {history.data?.items.map(({ version, title, text, writtenAt }) => (
            <section key={version} className={css.edition}>
              <span className={css.soft}>
                <When at={writtenAt} as="day" />
              </span>
              <strong>{title}</strong>
              <p className={css.text}>{text}</p>
            </section>
          ))}
        </Sheet>
      )}
    </div>
  )
}
