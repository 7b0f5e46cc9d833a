import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { listRules, putRule, type RuleAction, type RuleKind } from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../Moderation.module.css'
import { actionsOf } from './actions.ts'
import { ruleWords } from './words.ts'

/** Adds a rule; the same link or pattern again gets the new action. */
export function AddRule({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(ruleWords)
  const [kind, setKind] = useState<RuleKind>('link')
  const [action, setAction] = useState<RuleAction>('refuse')
  const [value, setValue] = useState('')
  const [note, setNote] = useState('')
  const actions = actionsOf(kind)
  const chosen = actions.find((one) => one === action) ?? 'refuse'
  const adding = useCommand(putRule, {
    changes: [listRules],
    onDone: () => {
      tell(t('saved'), { tone: 'done' })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    adding.send({ body: { kind, value: value.trim(), action: chosen, ...(note.trim() && { note: note.trim() }) } })
  }
  return (
    <form className={css.card} onSubmit={submit}>
      <h2>{t('add')}</h2>
      <SegmentedControl
        fullWidth
        aria-label={t('kind')}
        data={(['link', 'pattern'] as const).map((one) => ({ value: one, label: t(one) }))}
        value={kind}
        onChange={(one) => setKind(one === 'pattern' ? 'pattern' : 'link')}
      />
      <TextInput
        label={t(kind)}
        description={t(`${kind}Hint`)}
        required
        maxLength={200}
        data-autofocus
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <SegmentedControl
        fullWidth
        aria-label={t('action')}
        data={actions.map((one) => ({ value: one, label: t(one) }))}
        value={chosen}
        onChange={(one) => setAction(actions.find((known) => known === one) ?? 'refuse')}
      />
      <TextInput
        label={t('ruleNote')}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ProblemNote problem={adding.problem} />
      <div className={css.buttons}>
        <Button type="submit" disabled={!value.trim()} loading={adding.isSending}>
          {t('save')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
