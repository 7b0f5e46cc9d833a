import { IconUpload } from '@tabler/icons-react'
import { type DragEvent, useId, useState } from 'react'
import { useWords } from '../../i18n/words.ts'
import { uiWords } from '../words.ts'
import css from './FileDrop.module.css'

interface Props {
  readonly label: string
  /** As `<input accept>`: `image/*,.csv`. */
  readonly accept: string
  readonly maxBytes: number
  readonly isMany?: boolean
  readonly isBusy?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** A place to drop files on, or to choose them by; a wrong or too large one is refused here in words. */
export function FileDrop({ label, accept, maxBytes, isMany = false, isBusy = false, onFiles }: Props) {
  const t = useWords(uiWords)
  const id = useId()
  const [isOver, setOver] = useState(false)
  const [refusal, setRefusal] = useState('')
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, isMany ? undefined : 1)
    const size = `${Math.round(maxBytes / 1024 / 1024)} MB`
    const isLarge = files.some((file) => file.size > maxBytes)
    const isWrong = files.some((file) => !isAccepted(file, accept))
    setRefusal(isLarge ? t('tooLarge', { size }) : isWrong ? t('wrongKind') : '')
    if (files.length > 0 && !isLarge && !isWrong) onFiles(files)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div>
      <label
        htmlFor={id}
        className={css.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconUpload size={24} stroke={1.5} aria-hidden />
        <strong>{label}</strong>
        <span className={css.note}>{isOver ? t('dropNow') : t('dropHere')}</span>
        <input
          id={id}
          type="file"
          accept={accept}
          multiple={isMany}
          disabled={isBusy}
          className={css.input}
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
      </label>
      <p role="alert" className={css.refusal}>
        {refusal}
      </p>
    </div>
  )
}

function isAccepted(file: File, accept: string): boolean {
  return accept.split(',').some((wish) => {
    const kind = wish.trim().toLowerCase()
    if (kind.startsWith('.')) return file.name.toLowerCase().endsWith(kind)
    return kind.endsWith('/*') ? file.type.startsWith(kind.slice(0, -1)) : file.type === kind
  })
}
