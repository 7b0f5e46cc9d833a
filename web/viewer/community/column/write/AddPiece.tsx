import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { type ArticleBlockDraft, uploadArticlePicture } from '#contracts/community/columns'
import { useWords } from '#web/shared/i18n/words.ts'
import { useTellRefusal } from '#web/shared/ui/toast/use-tell-refusal.ts'
import { useUpload } from '#web/shared/wire/use-upload.ts'
import { formWith } from '../../compose/photo/use-uploads.ts'
import { ProductSheet } from '../../compose/product/ProductSheet.tsx'
import { freshKey, type Piece } from './form.ts'
import css from './Write.module.css'
import { writeWords } from './words.ts'

const plain = {
  paragraph: { kind: 'paragraph', text: '' },
  heading: { kind: 'heading', text: '', level: 2 },
  small: { kind: 'heading', text: '', level: 3 },
  list: { kind: 'list', isOrdered: false, items: [''] },
  ordered: { kind: 'list', isOrdered: true, items: [''] },
  quote: { kind: 'quote', text: '' },
} as const satisfies Readonly<Record<string, ArticleBlockDraft>>
const kinds = ['paragraph', 'heading', 'small', 'list', 'ordered', 'quote'] as const

interface Props {
  readonly isChosen: (productId: string) => boolean
  readonly onAdd: (piece: Piece) => void
}

/** What can be put behind the last piece. */
export function AddPiece({ isChosen, onAdd }: Props) {
  const t = useWords(writeWords)
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const upload = useUpload(uploadArticlePicture, {
    onDone: ({ id: mediaId, picture }) =>
      onAdd({ key: freshKey(), block: { kind: 'picture', mediaId, alt: '' }, picture }),
    onRefused: useTellRefusal(),
  })
  const add = (kind: (typeof kinds)[number]) => {
    const block: ArticleBlockDraft =
      kind === 'list' || kind === 'ordered' ? { ...plain[kind], items: [''] } : plain[kind]
    onAdd({ key: freshKey(), block })
  }
  return (
    <fieldset className={css.adding}>
      <legend className={css.soft}>{t('add')}</legend>
      {kinds.map((kind) => (
        <Button key={kind} variant="default" onClick={() => add(kind)}>
          {t(kind)}
        </Button>
      ))}
      <label className={css.drop} htmlFor={id} data-busy={upload.isSending || undefined}>
        {t('picture')}
        <input
          id={id}
          type="file"
          className={css.input}
          accept="image/*"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            if (file) upload.send({ body: formWith(file) })
            event.currentTarget.value = ''
          }}
        />
      </label>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('product')}
      </Button>
      {isOpen && (
        <ProductSheet
          isChosen={isChosen}
          onClose={() => setOpen(false)}
          onChoose={(product) => {
            if (!isChosen(product.id))
              onAdd({ key: freshKey(), block: { kind: 'product', productId: product.id }, product })
            setOpen(false)
          }}
        />
      )}
    </fieldset>
  )
}
