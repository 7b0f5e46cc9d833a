import assert from 'node:assert/strict'
import { test } from 'node:test'

import { samplePaper } from './paper.ts'

test('the paper of a demo certificate is a PDF whose table leads to each of its parts, and says that it is a sample', () => {
  const text = samplePaper('Organic (demo)', 'DEMO-1').toString('latin1')
  const start = Number(/startxref\n(\d+)/.exec(text)?.[1])
  assert.ok(text.slice(start).startsWith('xref\n0 6\n'))
  const places = [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place))
  assert.deepEqual(
    places.map((place) => text.slice(place, place + 7)),
    ['1 0 obj', '2 0 obj', '3 0 obj', '4 0 obj', '5 0 obj'],
  )
  assert.match(text, /\(SAMPLE\) Tj/)
  assert.match(text, /\(Organic \\\(demo\\\)\) Tj/)
})
