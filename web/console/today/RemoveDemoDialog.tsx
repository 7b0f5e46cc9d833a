import { Button, Modal, Progress } from '@mantine/core'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import type { Problem } from '#web/shared/wire/problem.ts'
import css from './DemoCard.module.css'
import { todayWords } from './words.ts'

interface Props {
  readonly isRemoving: boolean
  readonly problem: Problem | undefined
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** Removing the demo cannot be undone, so this asks once and says what goes. It stays open while it is being done. */
export function RemoveDemoDialog({ isRemoving, problem, onRemove, onClose }: Props) {
  const t = useWords(todayWords)
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('sureTitle')}
      closeOnClickOutside={!isRemoving}
      closeOnEscape={!isRemoving}
      withCloseButton={!isRemoving}
    >
      <div className={css.dialog}>
        <p>{t('sureNote')}</p>
        {isRemoving && (
          <div role="status">
            <Progress value={100} animated aria-label={t('removing')} />
            <p className={css.soft}>{t('removing')}</p>
          </div>
        )}
        <ProblemNote problem={problem} />
        <div className={css.buttons}>
          <Button color="red" loading={isRemoving} onClick={onRemove}>
            {t('sureYes')}
          </Button>
          <Button variant="subtle" disabled={isRemoving} onClick={onClose} data-autofocus>
            {t('keep')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
