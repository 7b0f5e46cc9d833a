import { Button } from '@mantine/core'
import { IconAlignLeft, IconPhoto, IconQuote } from '@tabler/icons-react'
import { useWords } from '#web/shared/i18n/words.ts'
import { moved } from '#web/shared/list/moved.ts'
import { RowActs } from '../RowActs.tsx'
import css from '../Rows.module.css'
import { BlockFields } from './BlockFields.tsx'
import { type BlockForm, newBlock } from './draft.ts'
import { storyWords } from './words.ts'

interface Props {
  readonly blocks: readonly BlockForm[]
  readonly onChange: (blocks: readonly BlockForm[]) => void
}

const most = 60
const kinds = [
  { kind: 'text', label: 'addText', Icon: IconAlignLeft },
  { kind: 'picture', label: 'addPicture', Icon: IconPhoto },
  { kind: 'quote', label: 'addQuote', Icon: IconQuote },
] as const

/** The blocks of a story in their order: words, pictures, quotes. */
export function BlockRows({ blocks, onChange }: Props) {
  const t = useWords(storyWords)
  return (
    <>
      {blocks.map((block, place) => (
        <div key={block.key} className={css.item}>
          <BlockFields
            block={block}
            onChange={(change) => onChange(blocks.map((one) => (one === block ? { ...one, ...change } : one)))}
          />
          <RowActs
            name={t('block', { place: place + 1 })}
            isFirst={place === 0}
            isLast={place === blocks.length - 1}
            onMove={(by) => onChange(moved(blocks, place, place + by))}
            onRemove={() => onChange(blocks.filter((one) => one !== block))}
          />
        </div>
      ))}
      {blocks.length < most && (
        <div className={css.buttons}>
          {kinds.map(({ kind, label, Icon }) => (
            <Button
              key={kind}
              variant="light"
              leftSection={<Icon size={16} />}
              onClick={() => onChange([...blocks, newBlock(kind)])}
            >
              {t(label)}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}
