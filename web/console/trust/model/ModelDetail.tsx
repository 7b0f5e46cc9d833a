import { Button } from '@mantine/core'
import { useState } from 'react'
import { changeModel, type KeptModel, removeModel, restoreModel } from '#contracts/catalogue'
import { useTexts } from '#web/shared/i18n/texts.ts'
import { useNumbers } from '#web/shared/i18n/use-numbers.ts'
import { useWords } from '#web/shared/i18n/words.ts'
import { ModelView } from '#web/shared/ui/model/ModelView.tsx'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import { TextsInput, type TwoTexts } from '../../parts/list/TextsInput.tsx'
import { writtenTexts } from '../../parts/list/texts.ts'
import css from '../Rows.module.css'
import { modelChanges as changes } from './changes.ts'
import { modelWords } from './words.ts'

interface Props {
  readonly productId: string
  readonly model: KeptModel
}

/** The model as shoppers see it, with what it holds and the words that stand for it. */
export function ModelDetail({ productId, model }: Props) {
  const t = useWords(modelWords)
  const text = useTexts()
  const say = useNumbers()
  const onRefused = useTellRefusal()
  const [alt, setAlt] = useState<TwoTexts>(model.alt)
  const change = useCommand(changeModel, { changes, onDone: () => tell(t('saved'), { tone: 'done' }) })
  const restore = useCommand(restoreModel, { changes, onRefused })
  const remove = useCommand(removeModel, {
    changes,
    onRefused,
    onDone: (_, input) => tell(t('removed'), { undo: () => restore.send(input) }),
  })
  const facts = {
    name: model.name,
    size: (model.bytes / 1024 / 1024).toFixed(1),
    triangles: say.number(model.triangles),
    textures: model.textures,
  }
  const params = { productId }
  return (
    <div className={css.list}>
      <div className={css.preview}>
        <ModelView url={model.url} alt={text(model.alt) || t('model')} />
      </div>
      <p className={css.soft}>{t('facts', facts)}</p>
      <TextsInput label={t('alt')} value={alt} maxLength={1000} onChange={setAlt} />
      <ProblemNote problem={change.problem} />
      <div className={css.buttons}>
        <Button
          variant="light"
          loading={change.isSending}
          onClick={() => change.send({ params, body: { alt: writtenTexts(alt) } })}
        >
          {t('save')}
        </Button>
        <Button variant="subtle" color="gray" loading={remove.isSending} onClick={() => remove.send({ params })}>
          {t('remove')}
        </Button>
      </div>
    </div>
  )
}
