import { Button, TextInput } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useWords } from '#web/shared/i18n/words.ts'
import { PageHeader } from '#web/shared/ui/frame/PageHeader.tsx'
import { tell } from '#web/shared/ui/toast/toast.ts'
import own from '../Gatherings.module.css'
import { gatheringsWords } from '../words.ts'
import { ScanEntry } from './ScanEntry.tsx'
import { canScan, Scanner } from './Scanner.tsx'
import { useScans } from './use-scans.ts'

/** The door of an event on a phone: scan or type a code, and see at once who comes in. */
export function CheckInScreen() {
  const t = useWords(gatheringsWords)
  const { scans, add } = useScans()
  const [typed, setTyped] = useState('')
  const [isScanning, setScanning] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add(typed)
    setTyped('')
  }
  const failed = () => {
    setScanning(false)
    tell(t('noCamera'), { tone: 'refused' })
  }
  return (
    <div className={own.door}>
      <PageHeader title={t('checkIn')} note={t('checkInNote')} />
      {canScan() && (
        <Button
          size="lg"
          variant={isScanning ? 'light' : 'filled'}
          leftSection={<IconCamera size={20} aria-hidden />}
          onClick={() => setScanning(!isScanning)}
        >
          {t(isScanning ? 'stopScan' : 'scan')}
        </Button>
      )}
      {isScanning && <Scanner label={t('scan')} onCode={add} onFailed={failed} />}
      <form onSubmit={submit}>
        <TextInput
          label={t('code')}
          size="lg"
          autoCapitalize="characters"
          autoComplete="off"
          maxLength={40}
          value={typed}
          onChange={(change) => setTyped(change.currentTarget.value)}
        />
        <Button type="submit" size="lg" disabled={typed.trim().length < 4}>
          {t('letIn')}
        </Button>
      </form>
      <ul className={own.scans} aria-live="polite" aria-label={t('scans')}>
        {scans.map((scan) => (
          <ScanEntry key={scan.code} scan={scan} />
        ))}
      </ul>
    </div>
  )
}
