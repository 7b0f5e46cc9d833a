import { Select } from '@mantine/core'
import { listRules, putRule, type Rule, type RuleAction } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { actionsOf } from './actions.ts'
import { ruleWords } from './words.ts'

/** What happens with a rule; changed at once, and it can be taken back. */
export function RuleActionSelect({ rule }: { readonly rule: Rule }) {
  const t = useWords(ruleWords)
  const { kind, value, note } = rule
  const change = useCommand(putRule, { changes: [listRules], onRefused: useTellRefusal() })
  const put = (action: RuleAction) => change.ask({ body: { kind, value, action, note } })
  const choose = (action: RuleAction) =>
    void put(action).then(
      () =>
        tell(t('changed', { value, action: t(action) }), {
          tone: 'done',
          undo: () => void put(rule.action).catch(Object),
        }),
      () => undefined,
    )
  return (
    <Select
      w={140}
      aria-label={`${t('action')} · ${value}`}
      allowDeselect={false}
      disabled={change.isSending}
      data={actionsOf(kind).map((one) => ({ value: one, label: t(one) }))}
      value={rule.action}
      onChange={(one) => {
        const action = actionsOf(kind).find((known) => known === one)
        if (action && action !== rule.action) choose(action)
      }}
    />
  )
}
