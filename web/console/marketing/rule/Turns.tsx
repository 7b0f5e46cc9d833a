import { Button } from '@mantine/core'
import type { PromotionState } from '#contracts/promotions'
import { useWords } from '#web/shared/i18n/words.ts'
import { SureButton } from '../../parts/list/SureButton.tsx'
import css from './Rule.module.css'
import { ruleWords } from './words.ts'

interface Props {
  readonly state: PromotionState
  readonly isSending: boolean
  readonly onTurn: (act: 'paused' | 'resumed' | 'ended') => void
}

/** Pause, resume, end: what the present state allows. */
export function Turns({ state, isSending, onTurn }: Props) {
  const t = useWords(ruleWords)
  if (state === 'ended') return null
  return (
    <div className={css.buttons}>
      <Button variant="light" loading={isSending} onClick={() => onTurn(state === 'paused' ? 'resumed' : 'paused')}>
        {t(state === 'paused' ? 'resume' : 'pause')}
      </Button>
      <SureButton label={t('end')} sureLabel={t('endSure')} isSending={isSending} onSure={() => onTurn('ended')} />
    </div>
  )
}
