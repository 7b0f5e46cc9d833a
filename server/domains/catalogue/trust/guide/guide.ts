import type { GuideDraft, Material } from '#contracts/catalogue'
import { refuse } from '../../refusals.ts'

const whole = 10_000

/** Percentages in hundredths. Refuses one finer than that, and materials that make up more than all of a product. */
export function sharesOf(materials: readonly Material[]): number[] {
  const shares = materials.flatMap(({ percent }, place) => {
    if (percent === undefined) return []
    const hundredths = Math.round(percent * 100)
    if (hundredths < 1 || Math.abs(hundredths - percent * 100) > 1e-6)
      throw refuse.badPercent({ field: `materials[${place}].percent`, percent })
    return [hundredths]
  })
  const sum = shares.reduce((all, share) => all + share, 0)
  if (sum > whole) throw refuse.moreThanWhole({ field: 'materials', percent: sum / 100 })
  return shares
}

/** Refuses a step that neither says nor shows anything. */
export function checkSteps({ steps }: GuideDraft): void {
  for (const [place, { text, illustrationId }] of steps.entries())
    if (!text.zh?.trim() && !text.en?.trim() && !illustrationId) throw refuse.fieldMissing({ field: `steps[${place}]` })
}
