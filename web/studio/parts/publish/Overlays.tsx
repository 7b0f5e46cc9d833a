import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { getOverlayLink, rotateOverlayLink } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { Bone } from '#web/shared/ui/state/Bone.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { keyOf, useRoute } from '#web/shared/wire/use-route.ts'
import { CopyField } from './CopyField.tsx'
import css from './Publish.module.css'
import { publishWords } from './words.ts'

const kinds = ['all', 'product', 'chat', 'pinned', 'countdown', 'poll', 'draw', 'flash-sale'] as const

/** Addresses of the transparent pages that OBS lays over the picture. */
export function Overlays({ showId }: { readonly showId: string }) {
  const t = useWords(publishWords)
  const queries = useQueryClient()
  const input = { params: { showId } }
  const { data, error } = useRoute(getOverlayLink, input)
  const rotating = useCommand(rotateOverlayLink, {
    onDone: (link) => {
      queries.setQueryData(keyOf(getOverlayLink, input), link)
      tell(t('rotatedOverlay'), { tone: 'done' })
    },
  })
  if (error) return <ProblemNote problem={error} />
  if (!data) return <Bone height={160} />
  return (
    <div className={css.card}>
      <p className={css.note}>{t('overlayNote')}</p>
      {kinds.map((kind) => {
        const path = data.paths[kind]
        return path && <CopyField key={kind} label={t(`overlay.${kind}`)} value={new URL(path, location.origin).href} />
      })}
      <Button variant="subtle" onClick={() => rotating.send(input)} loading={rotating.isSending}>
        {t('rotateOverlay')}
      </Button>
    </div>
  )
}
