import { type Collection, listCollections, listOwnSaves, removeCollection } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Saved.module.css'
import { savedWords } from './words.ts'

/** Dissolves a collection; what was in it stays saved, and the toast says so. */
export function RemoveCollection({
  collection,
  onDone,
}: {
  readonly collection: Collection
  readonly onDone: () => void
}) {
  const t = useWords(savedWords)
  const removing = useCommand(removeCollection, {
    changes: [listCollections, listOwnSaves],
    onRefused: useTellRefusal(),
    onDone: () => {
      onDone()
      tell(t('dissolved', { name: collection.name }), { tone: 'done' })
    },
  })
  return (
    <button
      type="button"
      className={css.act}
      disabled={removing.isSending}
      onClick={() => removing.send({ params: { collectionId: collection.id } })}
    >
      {t('dissolve')}
    </button>
  )
}
