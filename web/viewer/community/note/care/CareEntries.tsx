import { Button } from '@mantine/core'
import { type CareEntry, getPost, getPostCare, listCircleRecommended, undoCare } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Care.module.css'
import { careWords } from './words.ts'

/** What members did with a note, the latest first; its author can undo it. */
export function CareEntries({ entries }: { readonly entries: readonly CareEntry[] }) {
  const t = useWords(careWords)
  const undo = useCommand(undoCare, {
    changes: [getPost, getPostCare, listCircleRecommended],
    onDone: () => tell(t('undoDone'), { tone: 'done' }),
    onRefused: useTellRefusal(),
  })
  const said = ({ act, by, topic, isAdded, note }: CareEntry) => {
    const name = by?.name ?? t('somebody')
    if (act === 'recommend') return t('recommends', { name, note: note ?? '' })
    return t(isAdded ? 'added' : 'tookOff', { name, topic: `#${topic?.name ?? ''}` })
  }
  if (entries.length === 0) return null
  return (
    <ul className={css.entries} aria-label={t('entries')}>
      {entries.map((entry) => (
        <li key={entry.id} data-undone={entry.undoneAt !== undefined || undefined}>
          <span>
            {said(entry)} · <When at={entry.at} />
          </span>
          {entry.undoneAt !== undefined && t('undone')}
          {entry.mayUndo && (
            <Button
              variant="subtle"
              color="gray"
              fw={400}
              h={44}
              disabled={undo.isSending}
              onClick={() => undo.send({ params: { actId: entry.id } })}
            >
              {t('undo')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
