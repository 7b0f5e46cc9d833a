import { Sheet } from '#web/shared/ui/frame/Sheet.tsx'
import { QuickBuy } from '../../buy/checkout/QuickBuy.tsx'
import type { Due } from '../offer/pile.ts'

interface Props {
  readonly due: Due
  readonly onClose: () => void
}

/** Pays for what was claimed in the room without leaving it; what is not paid for stays claimed until its time is over. */
export function PaySheet({ due, onClose }: Props) {
  return (
    <Sheet title={due.title} onClose={onClose} isTall>
      <QuickBuy line={due.line} />
    </Sheet>
  )
}
