import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Guide, getProductTrust, readGuide, writeGuide } from '#contracts/catalogue'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from '../Rows.module.css'
import { draftOf, formOf, sumOf } from './draft.ts'
import { MaterialRows } from './MaterialRows.tsx'
import { StepRows } from './StepRows.tsx'
import { guideWords } from './words.ts'

interface Props {
  readonly productId: string
  readonly guide: Guide
}

/** Materials and steps, sent as one. */
export function GuideForm({ productId, guide }: Props) {
  const t = useWords(guideWords)
  const [form, setForm] = useState(() => formOf(guide))
  const write = useCommand(writeGuide, {
    changes: [readGuide, getProductTrust],
    onDone: () => tell(t('saved'), { tone: 'done' }),
  })
  const percent = sumOf(form)
  return (
    <form
      className={css.list}
      onSubmit={(submit) => {
        submit.preventDefault()
        write.send({ params: { productId }, body: draftOf(form, guide.version) })
      }}
    >
      <h3>{t('materials')}</h3>
      <MaterialRows materials={form.materials} onChange={(materials) => setForm((now) => ({ ...now, materials }))} />
      {percent > 0 && (
        <p role={percent > 100 ? 'alert' : undefined} className={css.soft}>
          {t(percent > 100 ? 'tooMuch' : 'sum', { percent })}
        </p>
      )}
      <h3>{t('steps')}</h3>
      <StepRows steps={form.steps} onChange={(steps) => setForm((now) => ({ ...now, steps }))} />
      <ProblemNote problem={write.problem} />
      <div>
        <Button type="submit" disabled={percent > 100} loading={write.isSending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
