import assert from 'node:assert/strict'
import { test } from 'node:test'

import { lateCompilers } from '#platform/http/late'
import { exampleOf } from '#platform/http/openapi/example'
import { domains } from '#server/domains'

const validatorOf = lateCompilers.buildValidator({}, { customOptions: { coerceTypes: 'array' } })
const serializerOf = lateCompilers.buildSerializer({}, {})
const routes = domains.flatMap(({ routes = [] }) => routes.map(({ route }) => route))

test('what every route takes can be checked, and what it answers can be written', () => {
  assert.ok(routes.length > 100)
  for (const { method, path, params, query, body, answers } of routes) {
    const at = `${method} ${path}`
    for (const schema of [params, query, body]) {
      if (schema) assert.doesNotThrow(() => validatorOf({ schema, method, url: path })({}), at)
    }
    for (const [httpStatus, schema] of Object.entries(answers)) {
      const write = serializerOf({ schema, method, url: path, httpStatus })
      try {
        JSON.parse(write(exampleOf(schema)))
      } catch (error) {
        // An example ends at some depth; that something is missing there is only said by what was compiled.
        assert.match(String(error), /is required!|does not match schema/, at)
      }
    }
  }
})
