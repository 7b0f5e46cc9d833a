type Optional<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> }
type Required<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] }
/** The same object, whose fields that may be undefined are optional instead. */
export type Present<T> = { [K in keyof (Required<T> & Optional<T>)]: (Required<T> & Optional<T>)[K] }

/** Leaves out the fields that are undefined, for answers in which absent means absent. */
export function present<T extends object>(given: T): Present<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Present<T>
}
