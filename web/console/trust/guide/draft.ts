import type { Guide, GuideDraft, Picture } from '#contracts/catalogue'
import type { TwoTexts } from '../../parts/list/TextsInput.tsx'
import { isWritten, writtenTexts } from '../../parts/list/texts.ts'

export interface MaterialForm {
  readonly key: string
  readonly name: TwoTexts
  readonly percent: number | ''
  readonly note: TwoTexts
}

export interface StepForm {
  readonly key: string
  readonly text: TwoTexts
  readonly illustrationId?: string | undefined
  readonly picture?: Picture | undefined
}

/** A guide as it stands in the form. */
export interface GuideForm {
  readonly materials: readonly MaterialForm[]
  readonly steps: readonly StepForm[]
}

export function formOf({ materials, steps }: Guide): GuideForm {
  return {
    materials: materials.map(({ name, percent, note }) => ({
      key: crypto.randomUUID(),
      name,
      percent: percent ?? '',
      note: note ?? {},
    })),
    steps: steps.map((step) => ({ ...step, key: crypto.randomUUID() })),
  }
}

/** Of all materials that have one, rounded to what can be written. */
export function sumOf({ materials }: GuideForm): number {
  return Math.round(materials.reduce((sum, { percent }) => sum + (percent || 0) * 100, 0)) / 100
}

/** What is sent; rows that say nothing are left out. */
export function draftOf({ materials, steps }: GuideForm, version: number): GuideDraft {
  return {
    version,
    materials: materials
      .filter(({ name }) => isWritten(name))
      .map(({ name, percent, note }) => ({
        name: writtenTexts(name),
        ...(percent !== '' && { percent }),
        note: writtenTexts(note),
      })),
    steps: steps
      .filter(({ text, illustrationId }) => isWritten(text) || illustrationId)
      .map(({ text, illustrationId }) => ({ text: writtenTexts(text), ...(illustrationId && { illustrationId }) })),
  }
}
