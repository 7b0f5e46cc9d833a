import { useWords } from '#web/shared/i18n/words.ts'
import { TextsInput } from '../../parts/list/TextsInput.tsx'
import { IllustrationInput } from '../illustration/IllustrationInput.tsx'
import css from '../Rows.module.css'
import type { BlockForm } from './draft.ts'
import { storyWords } from './words.ts'

interface Props {
  readonly block: BlockForm
  readonly onChange: (change: Partial<BlockForm>) => void
}

/** What one block says or shows. */
export function BlockFields({ block, onChange }: Props) {
  const t = useWords(storyWords)
  const { kind, text, by, picture } = block
  if (kind === 'picture') {
    return (
      <div className={css.fields}>
        <IllustrationInput
          picture={picture}
          onChange={(chosen) => onChange({ illustrationId: chosen?.id, picture: chosen?.picture })}
        />
        <TextsInput label={t('caption')} value={by} maxLength={1000} onChange={(value) => onChange({ by: value })} />
      </div>
    )
  }
  return (
    <div className={css.fields}>
      <TextsInput
        label={t(kind === 'quote' ? 'quote' : 'text')}
        value={text}
        maxLength={5000}
        isLong
        onChange={(value) => onChange({ text: value })}
      />
      {kind === 'quote' && (
        <TextsInput label={t('by')} value={by} maxLength={1000} onChange={(value) => onChange({ by: value })} />
      )}
    </div>
  )
}
