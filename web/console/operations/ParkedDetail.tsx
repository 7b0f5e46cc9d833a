import { Button } from '@mantine/core'
import { getHealth, listParkedFacts, retryParkedFact, skipParkedFact } from '#contracts/platform'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { JsonView } from '../parts/list/JsonView.tsx'
import { SureButton } from '../parts/list/SureButton.tsx'
import css from './Operations.module.css'
import type { Parked } from './ParkedFacts.tsx'
import { operationsWords } from './words.ts'

const changes = [listParkedFacts, getHealth]

interface Props {
  readonly fact: Parked | undefined
  readonly onGone: () => void
}

/** One parked fact: what it says, why it stopped, and the two ways on. */
export function ParkedDetail({ fact, onGone }: Props) {
  const t = useWords(operationsWords)
  const onRefused = useTellRefusal()
  const retry = useCommand(retryParkedFact, {
    changes,
    onRefused,
    onDone: ({ isDigested, error = '' }) => {
      if (isDigested) onGone()
      tell(isDigested ? t('digested') : t('stillParked', { error }), { tone: isDigested ? 'done' : 'refused' })
    },
  })
  const skip = useCommand(skipParkedFact, {
    changes,
    onRefused,
    onDone: () => {
      onGone()
      tell(t('skipped'), { tone: 'done' })
    },
  })
  if (!fact) return null
  const params = { follower: fact.follower, factId: fact.factId }
  return (
    <div className={css.detail}>
      <h2>{fact.name}</h2>
      <p className={css.note}>
        {t('follower')} {fact.follower} · {t('happened')} <When at={fact.at} as="day" /> · {t('actor')} {fact.actorId}
      </p>
      <p className={css.error}>{fact.error}</p>
      <JsonView value={fact.data} label={t('data')} />
      <div className={css.buttons}>
        <Button loading={retry.isSending} onClick={() => retry.send({ params })}>
          {t('retry')}
        </Button>
        <SureButton
          label={t('skip')}
          sureLabel={t('skipSure')}
          isSending={skip.isSending}
          onSure={() => skip.send({ params })}
        />
      </div>
    </div>
  )
}
