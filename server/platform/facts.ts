/** Every fact the system can state, by name. Each domain adds its own in its `facts.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Facts {}

export type FactName = keyof Facts & string

/** Something that happened, as followers read it. `id` grows within a transaction, not over commits. */
export type Fact<Name extends FactName = FactName> = {
  [N in Name]: {
    readonly id: number
    readonly name: N
    readonly data: Facts[N]
    readonly actorId: string
    readonly at: Date
  }
}[Name]

/** Which fact it is, who did it and when. */
export type Stated = Pick<Fact, 'id' | 'actorId' | 'at'>
