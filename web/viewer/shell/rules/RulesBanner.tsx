import { Button } from '@mantine/core'
import { getHouseRules, noteHouseRulesSeen } from '#contracts/community'
import { useWords } from '#web/shared/i18n/words.ts'
import { ButtonLink } from '#web/shared/ui/input/ButtonLink.tsx'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { When } from '#web/shared/ui/value/When.tsx'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { useRoute } from '#web/shared/wire/use-route.ts'
import { changesOf } from '../../community/proposal/diff.ts'
import css from './RulesBanner.module.css'
import { rulesWords } from './words.ts'

/** Tells a member, until they agree, what was changed in the rules of the house since they knew them. */
export function RulesBanner() {
  const t = useWords(rulesWords)
  const { data } = useRoute(getHouseRules, {}, { refetchOnWindowFocus: false })
  const agree = useCommand(noteHouseRulesSeen, { changes: [getHouseRules], onRefused: useTellRefusal() })
  if (!data?.isUnseen) return null
  const { before = [], rules, version, changedAt } = data
  const changes = changesOf(before, rules).filter(({ change }) => change !== 'kept')
  return (
    <aside className={css.banner} aria-label={t('title')}>
      <strong>{t('title')}</strong>
      {changedAt && (
        <p className={css.note}>
          {t('note')} <When at={changedAt} as="day" />
        </p>
      )}
      <ul className={css.changes}>
        {changes.map(({ rule, change }) => (
          <li key={`${change} ${rule}`} data-change={change}>
            <span className={css.tag}>{t(change === 'new' ? 'new' : 'gone')}</span>
            <span className={css.rule}>{rule}</span>
          </li>
        ))}
      </ul>
      <div className={css.acts}>
        <Button h={44} loading={agree.isSending} onClick={() => agree.send({ body: { version } })}>
          {t('agree')}
        </Button>
        <ButtonLink to="/rules" variant="subtle">
          {t('all')}
        </ButtonLink>
      </div>
    </aside>
  )
}
