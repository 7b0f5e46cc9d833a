import { Button, NumberInput, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { changeReviewSettings, getReviewSettings, type ReviewSettings } from '#contracts/reviews'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { AspectFields } from './AspectFields.tsx'
import { QuestionFields, type QuestionNumbers } from './QuestionFields.tsx'
import css from './Reviews.module.css'
import { staffReviewWords } from './words.ts'

/** The settings of reviews, kept all at once. */
export function SettingsForm({ settings }: { readonly settings: ReviewSettings }) {
  const t = useWords(staffReviewWords)
  const [aspects, setAspects] = useState<ReviewSettings['aspects']>(settings.aspects)
  const [askAfterDays, setAskAfterDays] = useState(settings.askAfterDays)
  const [followUps, setFollowUps] = useState(settings.followUps)
  const [numbers, setNumbers] = useState<QuestionNumbers>(settings)
  const [templates, setTemplates] = useState(settings.templates.join('\n'))
  const saving = useCommand(changeReviewSettings, {
    changes: [getReviewSettings],
    onDone: () => tell(t('saved'), { tone: 'done' }),
  })
  const send = (submit: FormEvent) => {
    submit.preventDefault()
    const lines = templates.split('\n').map((line) => line.trim())
    const { answerTargetHours, invitedBuyers, invitedWeekly, shopAcceptsAfterDays } = numbers
    const questions = { answerTargetHours, invitedBuyers, invitedWeekly, shopAcceptsAfterDays }
    saving.send({
      body: { aspects, askAfterDays, followUps, ...questions, templates: lines.filter((line) => line !== '') },
    })
  }
  return (
    <form className={css.form} onSubmit={send}>
      <NumberInput
        label={t('askAfter')}
        description={t('askAfterNote')}
        min={0}
        max={60}
        value={askAfterDays}
        onChange={(value) => setAskAfterDays(Number(value) || 0)}
      />
      <NumberInput
        label={t('followUps')}
        min={0}
        max={3}
        value={followUps}
        onChange={(value) => setFollowUps(Number(value) || 0)}
      />
      <QuestionFields numbers={numbers} onChange={setNumbers} />
      <AspectFields aspects={aspects} onChange={setAspects} />
      <Textarea
        label={t('templates')}
        description={t('templatesNote')}
        autosize
        minRows={4}
        value={templates}
        onChange={(change) => setTemplates(change.currentTarget.value)}
      />
      <ProblemNote problem={saving.problem} />
      <div className={css.acts}>
        <Button type="submit" loading={saving.isSending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
