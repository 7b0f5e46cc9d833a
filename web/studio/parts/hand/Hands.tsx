import { Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { callUp, type Hand, lowerHand } from '#contracts/live'
import { useWords } from '#web/shared/i18n/words.ts'
import { Face } from '#web/shared/ui/picture/Face.tsx'
import { EmptyState } from '#web/shared/ui/state/EmptyState.tsx'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Hands.module.css'
import { handWords } from './words.ts'

interface Props {
  readonly showId: string
  readonly hands: readonly Hand[]
  readonly mayCall: boolean
  readonly mayLower: boolean
}

/** Who has raised a hand, since when and what they want to ask; the host calls them up. */
export function Hands({ showId, hands, mayCall, mayLower }: Props) {
  const t = useWords(handWords)
  const settings = { onRefused: useTellRefusal() }
  const calling = useCommand(callUp, settings)
  const lowering = useCommand(lowerHand, settings)
  if (hands.length === 0)
    return <EmptyState art={<IconHandStop size={36} stroke={1.5} />} title={t('empty')} note={t('emptyNote')} />
  return (
    <ol className={css.list} aria-label={t('hands')}>
      {hands.map(({ id: handId, person, question, raisedAt, calledAt }) => (
        <li key={handId} className={css.hand}>
          <Face name={person.name} url={person.avatarUrl} size={36} />
          <div>
            <p className={css.name}>{person.name}</p>
            {question && <p className={css.question}>{question}</p>}
            <p className={css.since}>{calledAt ? t('called') : <When at={raisedAt} />}</p>
          </div>
          <div className={css.acts}>
            {mayCall && !calledAt && (
              <Button size="sm" onClick={() => calling.send({ params: { showId, handId } })}>
                {t('callUp')}
              </Button>
            )}
            {mayLower && (
              <Button
                size="sm"
                variant="subtle"
                color="gray"
                onClick={() => lowering.send({ params: { showId, handId } })}
              >
                {t('lower')}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
