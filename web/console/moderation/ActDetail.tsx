import { Button } from '@mantine/core'
import { guestPersonPrefix } from '#contracts/live'
import type { ModerationAct } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { When } from '#web/shared/ui/value/When.tsx'
import { useMe } from '#web/shared/wire/me.ts'
import css from './Moderation.module.css'
import { useActs } from './use-acts.ts'
import { moderationWords } from './words.ts'

interface Props {
  readonly act: ModerationAct | undefined
  readonly onOnly: (name: string, value: string) => void
}

/** One act of order with all that was written down, and the ways to what it is about. */
export function ActDetail({ act, onOnly }: Props) {
  const t = useWords(moderationWords)
  const says = useActs()
  const { may } = useMe()
  if (!act) return null
  const { person, by, scope, subjectId } = act
  const [text, reason] = [says.text(act), says.reason(act)]
  return (
    <div className={css.detail}>
      <h2>{says.name(act)}</h2>
      <p className={css.note}>
        {by.name} · <When at={act.at} as="day" /> · {says.place(act)}
      </p>
      {person && <p>{person.name}</p>}
      {text && <blockquote className={css.said}>{text}</blockquote>}
      {reason && (
        <p>
          <span className={css.note}>{t('reason')}</span> {reason}
        </p>
      )}
      <div className={css.buttons}>
        {person && (
          <Button variant="default" size="compact-md" onClick={() => onOnly('person', person.id)}>
            {t('onlyPerson')}
          </Button>
        )}
        <Button variant="default" size="compact-md" onClick={() => onOnly('by', by.id)}>
          {t('onlyBy')}
        </Button>
        {scope === 'show' && subjectId && (
          <Button variant="default" size="compact-md" onClick={() => onOnly('show', subjectId)}>
            {t('onlyShow')}
          </Button>
        )}
        {person && !person.id.startsWith(guestPersonPrefix) && may('people.read') && (
          <ButtonLink to="/people" search={{ open: person.id }} variant="light" size="compact-md">
            {t('openPerson')}
          </ButtonLink>
        )}
        {scope === 'show' && subjectId && may('shows.manage') && (
          <ButtonLink to="/shows" search={{ open: subjectId }} variant="light" size="compact-md">
            {t('openShow')}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}
