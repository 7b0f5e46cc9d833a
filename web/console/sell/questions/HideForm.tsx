import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type ReviewRule, reviewRules } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Questions.module.css'
import { staffQuestionWords } from './words.ts'

interface Props {
  readonly label: string
  readonly onHide: (why: { readonly rule: ReviewRule; readonly reason: string }) => void
}

/** Taking something off by a rule and with a reason that its author reads. */
export function HideForm({ label, onHide }: Props) {
  const t = useWords(staffQuestionWords)
  const [rule, setRule] = useState<ReviewRule>('advert')
  const [reason, setReason] = useState<string>()
  if (reason === undefined)
    return (
      <Button variant="default" onClick={() => setReason('')}>
        {label}
      </Button>
    )
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    onHide({ rule, reason })
    setReason(undefined)
  }
  return (
    <form className={css.form} onSubmit={send}>
      <Select
        label={t('rule')}
        value={rule}
        data={reviewRules.map((value) => ({ value, label: t(value) }))}
        allowDeselect={false}
        onChange={(value) => setRule(reviewRules.find((known) => known === value) ?? 'advert')}
      />
      <TextInput
        label={t('reason')}
        value={reason}
        required
        maxLength={500}
        onChange={(change) => setReason(change.currentTarget.value)}
      />
      <div className={css.acts}>
        <Button variant="subtle" onClick={() => setReason(undefined)}>
          {t('cancel')}
        </Button>
        <Button type="submit" color="red" disabled={reason.trim() === ''}>
          {t('hideSure')}
        </Button>
      </div>
    </form>
  )
}
