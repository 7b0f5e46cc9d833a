import { Button } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { listNewsTopics, listRunNews, type NewsState, type RunNewsItem, settleNews } from '#contracts/community/news'
import { useWords } from '#web/shared/i18n/words.ts'
import { KeyHint } from '#web/shared/ui/input/KeyHint.tsx'
import { useKeys } from '#web/shared/ui/input/use-keys.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './News.module.css'
import { NewsEditor } from './NewsEditor.tsx'
import { sourcesOf } from './use-news-columns.tsx'
import { useNewsEdit } from './use-news-edit.ts'
import { runNewsWords } from './words.ts'

interface Props {
  readonly item: RunNewsItem
  /** It was decided on: the next one may be opened. */
  readonly onSettled: () => void
}

const acts = [
  { to: 'published', label: 'publish', key: 'p', done: 'publishedDone' },
  { to: 'aside', label: 'setAside', key: 'x', done: 'asideDone' },
  { to: 'waiting', label: 'putBack', key: 'u', done: 'waitingDone' },
] as const

/** A piece of news: read it at its source, say something to it, and decide; each decision has its key and can be taken back. */
export function NewsDetail({ item, onSettled }: Props) {
  const t = useWords(runNewsWords)
  const onRefused = useTellRefusal()
  const changes = [listRunNews, listNewsTopics]
  const editing = useNewsEdit(item)
  const { id: itemId, state, version } = item
  const params = { itemId }
  const undoing = useCommand(settleNews, { changes, onRefused })
  const settling = useCommand(settleNews, {
    changes,
    onRefused,
    onDone: (settled) => {
      const undo = () => undoing.send({ params, body: { state, version: settled.version } })
      tell(t(acts.find(({ to }) => to === settled.state)?.done ?? 'saved'), { tone: 'done', undo })
      onSettled()
    },
  })
  const actOf = (to: NewsState) => {
    if (to === state || settling.isSending) return undefined
    const { edit } = editing
    return () => settling.send({ params, body: { state: to, version, ...(edit && { edit }) } })
  }
  // While a remark is written, too.
  useKeys({ ...Object.fromEntries(acts.map(({ to, key }) => [key, actOf(to)])), 'mod+enter': actOf('published') })
  return (
    <div className={css.detail}>
      <h2 className={css.name}>{item.title}</h2>
      <p className={css.soft}>
        {sourcesOf(item)} · <When at={item.toldAt} as="day" />
      </p>
      {item.extract && <p className={css.text}>{item.extract}</p>}
      <div className={css.acts}>
        <Button
          component="a"
          href={item.link}
          target="_blank"
          rel="noopener nofollow"
          variant="default"
          rightSection={<IconExternalLink size={16} aria-hidden />}
        >
          {t('open')}
        </Button>
        {state === 'published' && (
          <Button component="a" href={`/news/${itemId}`} target="_blank" variant="default">
            {t('see')}
          </Button>
        )}
      </div>
      <div className={css.acts}>
        {acts.map(
          ({ to, label, key }) =>
            to !== state && (
              <Button
                key={to}
                variant={to === 'published' ? 'filled' : 'light'}
                rightSection={<KeyHint keys={key} />}
                aria-keyshortcuts={key}
                onClick={actOf(to)}
              >
                {t(label)}
              </Button>
            ),
        )}
      </div>
      <NewsEditor item={item} editing={editing} />
      <p className={css.soft}>{t('keys')}</p>
    </div>
  )
}
