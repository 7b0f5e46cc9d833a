import type { Batch, BatchDraft } from '#contracts/catalogue'
import type { TwoTexts } from '../../parts/list/TextsInput.tsx'
import { writtenTexts } from '../../parts/list/texts.ts'

/** A batch as it stands in the form. */
export interface BatchForm {
  readonly lot: string
  readonly gtin: string
  readonly producedOn: string
  readonly bestBefore: string
  readonly origin: TwoTexts
  readonly note: TwoTexts
}

export function formOf(batch: Batch | undefined): BatchForm {
  return {
    lot: batch?.lot ?? '',
    gtin: batch?.gtin ?? '',
    producedOn: batch?.producedOn ?? '',
    bestBefore: batch?.bestBefore ?? '',
    origin: batch?.origin ?? {},
    note: batch?.note ?? {},
  }
}

export function draftOf({ lot, gtin, producedOn, bestBefore, origin, note }: BatchForm): BatchDraft {
  return {
    lot: lot.trim(),
    ...(gtin.trim() && { gtin: gtin.trim() }),
    ...(producedOn && { producedOn }),
    ...(bestBefore && { bestBefore }),
    origin: writtenTexts(origin),
    note: writtenTexts(note),
  }
}
