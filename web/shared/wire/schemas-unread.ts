/**
 * Stands in for `typebox` in the browser bundle. Contracts are made of schemas, which only the server checks; the browser
 * reads a route's method and path. Whatever is asked of this `Type` answers with itself, so any contract loads, in no bytes.
 */
export const Type: unknown = new Proxy(() => Type, {
  get: (_target, key) => {
    if (key === Symbol.toPrimitive) return () => ''
    return key === Symbol.iterator ? nothing : Type
  },
  apply: () => Type,
})

function* nothing() {}
