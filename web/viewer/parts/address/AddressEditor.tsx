import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Address, addAddress, addressReasons, changeAddress, listAddresses } from '#contracts/orders'
import { useWords } from '#web/shared/i18n/words.ts'
import { ProblemNote } from '#web/shared/ui/state/ProblemNote.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import type { Problem } from '#web/shared/wire/problem.ts'
import { useCommand } from '#web/shared/wire/use-command.ts'
import css from './Address.module.css'
import { AddressFields, type Misfit, type Written } from './AddressFields.tsx'
import { readPasted } from './read-pasted.ts'
import { addressWords } from './words.ts'

const blank: Written = {
  name: '',
  phone: '',
  country: 'CN',
  province: '',
  city: '',
  district: '',
  detail: '',
  isDefault: false,
}

interface Props {
  /** The one to change; a new one when absent. */
  readonly address?: Address | undefined
  readonly onDone: (address: Address) => void
  readonly onCancel?: (() => void) | undefined
}

/** Writes an address, by hand or from a pasted line; what does not fit is told at its field. */
export function AddressEditor({ address, onDone, onCancel }: Props) {
  const t = useWords(addressWords)
  const [written, setWritten] = useState<Written>(() => writtenOf(address))
  const [pasted, setPasted] = useState('')
  const settings = {
    changes: [listAddresses],
    onDone: (saved: Address) => {
      tell(t('saved'), { tone: 'done' })
      onDone(saved)
    },
  }
  const adding = useCommand(addAddress, settings)
  const changing = useCommand(changeAddress, settings)
  const problem = adding.problem ?? changing.problem
  const misfit = misfitOf(problem)
  const save = (submit: FormEvent) => {
    submit.preventDefault()
    if (address) changing.send({ params: { addressId: address.id }, body: written })
    else adding.send({ body: written })
  }
  return (
    <form className={css.form} onSubmit={save} aria-label={t(address ? 'edit' : 'add')}>
      {!address && (
        <div className={css.paste}>
          <Textarea
            label={t('paste')}
            placeholder={t('pasteHint')}
            value={pasted}
            maxLength={400}
            autosize
            minRows={1}
            onChange={(change) => setPasted(change.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={pasted.trim() === ''}
            onClick={() => setWritten({ ...written, ...readPasted(pasted) })}
          >
            {t('fill')}
          </Button>
        </div>
      )}
      <AddressFields written={written} onWrite={setWritten} misfit={misfit} />
      {!misfit && <ProblemNote problem={problem} />}
      <div className={css.acts}>
        <Button type="submit" loading={adding.isSending || changing.isSending}>
          {t('save')}
        </Button>
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}

function writtenOf(address: Address | undefined): Written {
  if (!address) return blank
  const { id: _id, changedAt: _at, ...form } = address
  return form
}

function misfitOf(problem: Problem | undefined): Misfit | undefined {
  if (problem?.code !== 'orders.bad-address') return undefined
  const { field, reason } = problem.details
  const known = addressReasons.find((one) => one === reason)
  return typeof field === 'string' && known ? { field, reason: known } : undefined
}
