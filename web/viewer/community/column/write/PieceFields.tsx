import { Textarea, TextInput } from '@mantine/core'
import { type ArticleBlockDraft, articleLimits } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { writeWords } from './words.ts'

interface Props {
  readonly block: ArticleBlockDraft
  readonly label: string
  readonly onChange: (block: ArticleBlockDraft) => void
}

/** The fields of a piece, by what it is. */
export function PieceFields({ block, label, onChange }: Props) {
  const t = useWords(writeWords)
  switch (block.kind) {
    case 'heading':
      return (
        <TextInput
          aria-label={label}
          value={block.text}
          maxLength={120}
          onChange={(event) => onChange({ ...block, text: event.currentTarget.value })}
        />
      )
    case 'list':
      return (
        <Textarea
          aria-label={label}
          description={t('items')}
          value={block.items.join('\n')}
          maxLength={articleLimits.paragraph}
          autosize
          minRows={3}
          maxRows={16}
          onChange={(event) =>
            onChange({ ...block, items: event.currentTarget.value.split('\n').slice(0, articleLimits.items) })
          }
        />
      )
    case 'paragraph':
    case 'quote':
      return (
        <>
          <Textarea
            aria-label={label}
            value={block.text}
            maxLength={articleLimits.paragraph}
            autosize
            minRows={block.kind === 'quote' ? 2 : 4}
            maxRows={24}
            onChange={(event) => onChange({ ...block, text: event.currentTarget.value })}
          />
          {block.kind === 'quote' && (
            <TextInput
              label={t('source')}
              value={block.source ?? ''}
              maxLength={120}
              onChange={(event) => onChange({ ...block, source: event.currentTarget.value })}
            />
          )}
        </>
      )
    case 'picture':
      return (
        <>
          <TextInput
            label={t('alt')}
            value={block.alt}
            maxLength={500}
            onChange={(event) => onChange({ ...block, alt: event.currentTarget.value })}
          />
          <TextInput
            label={t('caption')}
            value={block.caption ?? ''}
            maxLength={120}
            onChange={(event) => onChange({ ...block, caption: event.currentTarget.value })}
          />
        </>
      )
    case 'product':
      return null
  }
}
