import { useState } from 'react'
import type { Collection } from '#contracts/community'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { CollectionForm } from './CollectionForm.tsx'
import { RemoveCollection } from './RemoveCollection.tsx'
import css from './Saved.module.css'
import { savedWords } from './words.ts'

interface Props {
  readonly collections: readonly Collection[]
  readonly saves: number
  readonly chosenId: string | undefined
  readonly onChoose: (collectionId: string | undefined) => void
}

/** One's collections to choose from, and the way to a new one. */
export function CollectionChips({ collections, saves, chosenId, onChoose }: Props) {
  const t = useWords(savedWords)
  const say = useNumbers()
  const [form, setForm] = useState<'new' | 'rename'>()
  const chosen = collections.find(({ id }) => id === chosenId)
  const chips = [{ id: undefined, name: t('all'), saves }, ...collections]
  return (
    <>
      <div className={css.chips}>
        {chips.map(({ id, name, saves: count }) => (
          <button
            key={id ?? 'all'}
            type="button"
            className={css.chip}
            aria-pressed={id === chosenId}
            onClick={() => onChoose(id)}
          >
            {name} <span className={css.count}>{say.count(count)}</span>
          </button>
        ))}
        <button type="button" className={css.chip} onClick={() => setForm('new')}>
          + {t('newCollection')}
        </button>
      </div>
      {chosen && (
        <p className={css.acts}>
          <button type="button" className={css.act} onClick={() => setForm('rename')}>
            {t('rename')}
          </button>
          <RemoveCollection collection={chosen} onDone={() => onChoose(undefined)} />
        </p>
      )}
      {form && <CollectionForm renamed={form === 'rename' ? chosen : undefined} onClose={() => setForm(undefined)} />}
    </>
  )
}
