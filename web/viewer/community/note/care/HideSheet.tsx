import { Button, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { findPosts, getPost, getPostCare, hidePending } from '#contracts/community'
import { type CaseReason, caseReasons } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { reportWords } from '#web/shared/order/words.ts'
import { go } from '#web/shared/router/place.ts'
import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Care.module.css'
import type { CareSheetProps } from './sheet.ts'
import { careWords } from './words.ts'

/** Takes a note from sight until a moderator has looked, with a reason. */
export function HideSheet({ post, left, onClose }: CareSheetProps) {
  const t = useWords(careWords)
  const reasonOf = useWords(reportWords)
  const [reason, setReason] = useState<CaseReason>()
  const hide = useCommand(hidePending, {
    changes: [findPosts, getPost, getPostCare],
    onDone: () => {
      tell(t('hideDone'), { tone: 'done' })
      onClose()
      go('/community', { replace: true })
    },
  })
  return (
    <Sheet title={t('hideTitle')} onClose={onClose}>
      <Stack gap="md">
        <p className={css.soft}>{t('hideNote')}</p>
        <Radio.Group
          label={t('hideReason')}
          value={reason ?? null}
          onChange={(value) => setReason(caseReasons.find((one) => one === value))}
        >
          <Stack gap={0} mt="xs">
            {caseReasons.map((value) => (
              <Radio
                key={value}
                value={value}
                label={reasonOf(value)}
                styles={{ body: { minHeight: 44, alignItems: 'center' } }}
              />
            ))}
          </Stack>
        </Radio.Group>
        {hide.problem && <ProblemNote problem={hide.problem} />}
        <p className={css.soft}>{left.left > 0 ? t('left', { ...left }) : t('none')}</p>
        <Button
          h={44}
          disabled={!reason || left.left === 0}
          loading={hide.isSending}
          onClick={() => reason && hide.send({ body: { kind: 'post', subjectId: post.id, reason } })}
        >
          {t('hide')}
        </Button>
      </Stack>
    </Sheet>
  )
}
