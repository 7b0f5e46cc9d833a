import { Button, NumberInput, Select, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import {
  addTemplate,
  caseReasons,
  changeTemplate,
  decisions,
  listTemplates,
  type Template,
} from '#contracts/moderation'
import { useWords } from '#web/shared/i18n/words.ts'
import { caseWords } from '#web/shared/order/case/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../Moderation.module.css'
import { ArchiveTemplate } from './ArchiveTemplate.tsx'
import { spans } from './spans.ts'
import { templateWords } from './words.ts'

interface Props {
  readonly template?: Template
  readonly nextPlace: number
  readonly onDone: () => void
}

/** What a template decides, by which rule, for how long, and what the person is told. */
export function TemplateForm({ template, nextPlace, onDone }: Props) {
  const t = useWords(templateWords)
  const caseWord = useWords(caseWords)
  const [decision, setDecision] = useState(template?.decision ?? 'hide')
  const [rule, setRule] = useState(template?.rule ?? 'ads')
  const [minutes, setMinutes] = useState(template?.minutes ?? 1440)
  const [place, setPlace] = useState(nextPlace)
  const [zh, setZh] = useState(template?.answer.zh ?? '')
  const [en, setEn] = useState(template?.answer.en ?? '')
  const onSaved = () => {
    tell(t('saved'), { tone: 'done' })
    onDone()
  }
  const adding = useCommand(addTemplate, { changes: [listTemplates], onDone: onSaved })
  const changing = useCommand(changeTemplate, { changes: [listTemplates], onDone: onSaved })
  const lasts = decision === 'mute' || decision === 'ban'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const answer = { ...(zh.trim() && { zh: zh.trim() }), ...(en.trim() && { en: en.trim() }) }
    const body = { decision, rule, place, answer, ...(lasts && { minutes }) }
    if (template) changing.send({ params: { templateId: template.id }, body })
    else adding.send({ body })
  }
  return (
    <form className={css.detail} onSubmit={submit}>
      <h2>{template ? caseWord(`decision.${template.decision}`) : t('add')}</h2>
      <Select
        label={t('decision')}
        allowDeselect={false}
        data={decisions.map((value) => ({ value, label: caseWord(`decision.${value}`) }))}
        value={decision}
        onChange={(value) => setDecision(decisions.find((one) => one === value) ?? 'hide')}
      />
      <Select
        label={t('rule')}
        allowDeselect={false}
        data={caseReasons.map((value) => ({ value, label: caseWord(`reason.${value}`) }))}
        value={rule}
        onChange={(value) => setRule(caseReasons.find((one) => one === value) ?? 'other')}
      />
      {lasts && (
        <Select
          label={t('minutes')}
          allowDeselect={false}
          data={spans.map(({ minutes: value, word }) => ({ value: String(value), label: t(word) }))}
          value={String(minutes)}
          onChange={(value) => setMinutes(Number(value ?? 0))}
        />
      )}
      <NumberInput
        label={t('place')}
        min={1}
        max={999}
        allowDecimal={false}
        value={place}
        onChange={(value) => setPlace(Number(value) || 1)}
      />
      <Textarea
        label={`${t('answer')} · ${t('zh')}`}
        description={t('answerNote')}
        autosize
        minRows={2}
        maxLength={500}
        value={zh}
        onChange={(event) => setZh(event.currentTarget.value)}
      />
      <Textarea
        label={`${t('answer')} · ${t('en')}`}
        autosize
        minRows={2}
        maxLength={500}
        value={en}
        onChange={(event) => setEn(event.currentTarget.value)}
      />
      <ProblemNote problem={adding.problem ?? changing.problem} />
      <div className={css.buttons}>
        <Button type="submit" loading={adding.isSending || changing.isSending}>
          {t('save')}
        </Button>
        {template && <ArchiveTemplate template={template} onDone={onDone} />}
      </div>
    </form>
  )
}
