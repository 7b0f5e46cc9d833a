import { ActionIcon, Button, Select, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { DeliverableDraft } from '#contracts/partners'
import { useWords } from '#web/shared/i18n/words.ts'
import css from './Cooperation.module.css'
import { cooperationWords } from './words.ts'

const kinds = ['note', 'video', 'show', 'guest', 'outside'] as const

interface Props {
  readonly pieces: readonly DeliverableDraft[]
  readonly errorOf: (field: string) => string | undefined
  readonly onChange: (pieces: readonly DeliverableDraft[]) => void
}

/** What is to be handed in: a line a piece, with when. */
export function PieceFields({ pieces, errorOf, onChange }: Props) {
  const t = useWords(cooperationWords)
  const write = (place: number, change: Partial<DeliverableDraft>) =>
    onChange(pieces.map((one, nth) => (nth === place ? { ...one, ...change } : one)))
  const add = () => {
    const last = pieces.at(-1)
    onChange([...pieces, { kind: last?.kind ?? 'note', title: '', dueAt: last?.dueAt ?? '' }])
  }
  return (
    <fieldset className={css.pieces}>
      <legend>{t('pieces')}</legend>
      {pieces.map((piece, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing of its own but its place
        <div key={place} className={css.piece}>
          <Select
            label={t('kind')}
            data={kinds.map((value) => ({ value, label: t(`piece_${value}`) }))}
            value={piece.kind}
            allowDeselect={false}
            onChange={(value) => write(place, { kind: kinds.find((one) => one === value) ?? 'note' })}
          />
          <TextInput
            label={t('pieceTitle')}
            required
            maxLength={80}
            value={piece.title}
            onChange={(change) => write(place, { title: change.currentTarget.value })}
          />
          <TextInput
            type="datetime-local"
            label={t('dueAt')}
            required
            value={piece.dueAt}
            error={errorOf(`deliverables.${place}.dueAt`)}
            onChange={(change) => write(place, { dueAt: change.currentTarget.value })}
          />
          <ActionIcon
            size={44}
            variant="subtle"
            disabled={pieces.length === 1}
            aria-label={t('removePiece', { title: piece.title })}
            onClick={() => onChange(pieces.filter((_, nth) => nth !== place))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      {pieces.length < 20 && (
        <Button variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {t('addPiece')}
        </Button>
      )}
    </fieldset>
  )
}
