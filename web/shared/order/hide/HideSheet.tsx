import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { getHideCare, type HideableKind, hidePending } from '#contracts/community'
import type { CaseReason } from '#contracts/moderation'
import type { Route } from '#contracts/route'
import { useWords } from '#web/shared/i18n/words.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { ReasonField } from '../ReasonField.tsx'
import css from './Hide.module.css'
import { hideWords } from './words.ts'

interface Props {
  readonly kind: HideableKind
  readonly subjectId: string
  /** Routes whose answers show it. */
  readonly changes: readonly Route[]
  readonly onHidden?: (() => void) | undefined
  readonly onClose: () => void
}

/** Takes a thing of another from sight until a moderator has looked, with a reason. */
export function HideSheet({ kind, subjectId, changes, onHidden, onClose }: Props) {
  const t = useWords(hideWords)
  const [reason, setReason] = useState<CaseReason>()
  const { data, error } = useRoute(getHideCare, { params: { kind, subjectId } })
  const left = data?.hide
  const hide = useCommand(hidePending, {
    changes: [...changes, getHideCare],
    onDone: () => {
      tell(t('done'), { tone: 'done' })
      onClose()
      onHidden?.()
    },
  })
  return (
    <Sheet title={t('title')} onClose={onClose}>
      <Stack gap="md">
        <p className={css.soft}>{t('note')}</p>
        <ReasonField label={t('reason')} value={reason} onChange={setReason} />
        <ProblemNote problem={hide.problem ?? error ?? undefined} />
        {data && <p className={css.soft}>{t(left ? (left.left > 0 ? 'left' : 'none') : 'notYours', { ...left })}</p>}
        <Button
          h={44}
          disabled={!reason || !left?.left}
          loading={hide.isSending}
          onClick={() => reason && hide.send({ body: { kind, subjectId, reason } })}
        >
          {t('hide')}
        </Button>
      </Stack>
    </Sheet>
  )
}
