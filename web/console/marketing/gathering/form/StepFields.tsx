import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { WarmUpStep } from '#contracts/gatherings'
import { useWords } from '#web/shared/i18n/words.ts'
import css from '../../rule/Rule.module.css'
import own from '../Gatherings.module.css'
import { gatheringsWords } from '../words.ts'
import type { TypedStep } from './typed.ts'

const kinds = ['announce', 'news', 'reminder'] as const satisfies readonly WarmUpStep['kind'][]

interface Props {
  readonly steps: readonly TypedStep[]
  readonly onType: (steps: readonly TypedStep[]) => void
}

/** The warm-up: what is sent to whom and when. */
export function StepFields({ steps, onType }: Props) {
  const t = useWords(gatheringsWords)
  const set = (nth: number, change: Partial<TypedStep>) =>
    onType(steps.map((one, at) => (at === nth ? { ...one, ...change } : one)))
  return (
    <fieldset className={css.group}>
      <legend>{t('warmUp')}</legend>
      <p className={css.note}>{t('warmUpNote')}</p>
      {steps.map((step, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the plan
        <div key={nth} className={own.item}>
          <div className={css.pair}>
            <Select
              label={t('stepKind')}
              allowDeselect={false}
              data={kinds.map((value) => ({ value, label: t(value) }))}
              value={step.kind}
              onChange={(value) => set(nth, { kind: kinds.find((one) => one === value) ?? 'news' })}
            />
            <TextInput
              type="datetime-local"
              label={t('stepAt')}
              value={step.at.text}
              onChange={(change) => set(nth, { at: { text: change.currentTarget.value } })}
            />
          </div>
          <div className={css.step}>
            <TextInput
              label={t('stepText')}
              maxLength={200}
              value={step.text}
              onChange={(change) => set(nth, { text: change.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={44}
              aria-label={t('removeStep', { nth: nth + 1 })}
              onClick={() => onType(steps.filter((_, at) => at !== nth))}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </div>
        </div>
      ))}
      {steps.length < 12 && (
        <Button
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() =>
            onType([...steps, { kind: steps.length === 0 ? 'announce' : 'reminder', at: { text: '' }, text: '' }])
          }
        >
          {t('addStep')}
        </Button>
      )}
    </fieldset>
  )
}
