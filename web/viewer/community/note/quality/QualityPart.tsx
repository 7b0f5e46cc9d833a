import { lazy, Suspense, useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import css from './Quality.module.css'
import { qualityWords } from './words.ts'

const NoteQuality = lazy(async () => ({ default: (await import('./NoteQuality.tsx')).NoteQuality }))

/** Folded until its author wants to know. */
export function QualityPart({ postId }: { readonly postId: string }) {
  const t = useWords(qualityWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={css.part} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('title')}</summary>
      {isOpen && (
        <Suspense fallback={<Bone height={120} radius={12} />}>
          <NoteQuality postId={postId} />
        </Suspense>
      )}
    </details>
  )
}
