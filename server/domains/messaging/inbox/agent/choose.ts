/** Somebody who is there to answer. */
export interface Candidate {
  readonly person_id: string
  readonly skills: readonly string[]
  readonly most: number
  readonly open: number
  readonly turn_at: Date | null
}

/** Whose turn it is: those who have the skill and room for one more, the one whose turn is longest ago first. */
export function chooseAgent(candidates: readonly Candidate[], skill: string | null): Candidate | undefined {
  const able = candidates.filter(({ skills, most, open }) => open < most && (skill === null || skills.includes(skill)))
  const turn = ({ turn_at }: Candidate) => turn_at?.getTime() ?? 0
  return able.toSorted((one, other) => turn(one) - turn(other) || one.person_id.localeCompare(other.person_id))[0]
}
