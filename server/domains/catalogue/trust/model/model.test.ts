import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'

import type { ModelFault } from '#contracts/catalogue'
import type { Refusal } from '#kernel/refusal'
import { system } from '#platform/work'
import { person } from '#test/world/people'
import { glbOf, triangle } from '../../test/glb.ts'
import { catalogueWorld, formWith } from '../../test/house.ts'
import { sweepTrust } from '../sweep.ts'
import { checkGlb } from './glb/check-glb.ts'

const { house, ask } = await catalogueWorld()
const mei = person('Mei', 'operator')
const viewer = person('Vic')
const { json: good, binary } = triangle()
const goodGlb = glbOf(good, binary)

/** The triangle with some of its description replaced. */
const changed = (change: object) => glbOf({ ...good, ...change }, binary)

async function refused(bytes: Buffer, reason: ModelFault, more: Readonly<Record<string, unknown>> = {}) {
  await assert.rejects(checkGlb(bytes), (refusal: Refusal) => {
    assert.deepEqual(
      [refusal.code, refusal.details.field, refusal.details.reason],
      ['catalogue.bad-model', 'file', reason],
    )
    for (const [name, value] of Object.entries(more)) assert.deepEqual(refusal.details[name], value)
    return true
  })
}

async function png(width: number, height: number): Promise<Buffer> {
  const flat = { create: { width, height, channels: 3 as const, background: '#888' } }
  return sharp(flat).png({ compressionLevel: 9 }).toBuffer()
}

/** The triangle with a texture whose bytes stand behind its own. */
function textured(image: Buffer): Buffer {
  const all = Buffer.concat([binary, image])
  const view = { buffer: 0, byteOffset: binary.length, byteLength: image.length }
  return glbOf(
    {
      ...good,
      buffers: [{ byteLength: all.length }],
      bufferViews: [...good.bufferViews, view],
      images: [{ bufferView: 2, mimeType: 'image/png' }],
      textures: [{ source: 0 }],
    },
    all,
  )
}

test('a sound model is taken, with what it draws counted', async () => {
  assert.deepEqual(await checkGlb(goodGlb), { triangles: 1, textures: 0 })
  assert.deepEqual(await checkGlb(textured(await png(64, 32))), { triangles: 1, textures: 1 })
  const twice = changed({ nodes: [{ children: [1], mesh: 0 }, { mesh: 0 }] })
  assert.equal((await checkGlb(twice)).triangles, 2)
})

test('what is no GLB 2, or says another length than it has, is refused at its head', async () => {
  await refused(Buffer.from('{"asset":{"version":"2.0"}} and more'), 'not-glb')
  await refused(Buffer.from('glTF'), 'not-glb')
  await refused(glbOf(good, binary, { version: 1 }), 'wrong-version')
  await refused(changed({ asset: { version: '1.0' } }), 'wrong-version')
  await refused(changed({ asset: undefined }), 'wrong-version')
  await refused(glbOf(good, binary, { length: 0xffff_ffff }), 'wrong-length')
  await refused(Buffer.concat([goodGlb, Buffer.alloc(4)]), 'wrong-length')
  await refused(goodGlb.subarray(0, goodGlb.length - 4), 'wrong-length')
})

test('chunks that reach beyond the file, or are not what must come, are refused', async () => {
  const beyond = Buffer.from(goodGlb)
  beyond.writeUInt32LE(0xffff_fff0, 12)
  await refused(beyond, 'bad-chunks')
  const crooked = Buffer.from(goodGlb)
  crooked.writeUInt32LE(crooked.readUInt32LE(12) - 1, 12)
  await refused(crooked, 'bad-chunks')
  const noJson = Buffer.from(goodGlb)
  noJson.writeUInt32LE(0x004e4942, 16)
  await refused(noJson, 'bad-chunks')
  const many = Buffer.concat([goodGlb, ...Array.from({ length: 9 }, () => Buffer.alloc(8))])
  many.writeUInt32LE(many.length, 8)
  await refused(many, 'bad-chunks')
})

test('a description that is no JSON, goes too deep or is too long is refused before it is read', async () => {
  await refused(glbOf('{"asset":'), 'bad-json')
  await refused(glbOf('[]'), 'bad-json')
  await refused(glbOf(`{"asset":{"version":"2.0"},"x":"${'y'.repeat(3_000_000)}"}`), 'too-many', {
    what: 'json bytes',
  })
  await refused(glbOf(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), 'too-deep')
  const brackets = changed({ extras: { text: '['.repeat(500) } })
  assert.equal((await checkGlb(brackets)).triangles, 1)
})

test('too many of anything is refused by its name', async () => {
  const many = (count: number, one: object) => Array.from({ length: count }, () => one)
  await refused(changed({ nodes: many(2001, {}) }), 'too-many', { what: 'nodes' })
  await refused(changed({ meshes: many(501, { primitives: [] }) }), 'too-many', { what: 'meshes' })
  await refused(changed({ accessors: many(5001, {}) }), 'too-many', { what: 'accessors' })
  await refused(changed({ textures: many(65, {}) }), 'too-many', { what: 'textures' })
  await refused(changed({ buffers: many(2, { byteLength: 44 }) }), 'too-many', { what: 'buffers' })
  const [mesh] = good.meshes
  await refused(changed({ meshes: [{ primitives: many(2001, mesh!.primitives[0]!) }] }), 'too-many', {
    what: 'primitives',
  })
})

test('a mesh that is shown so often that it fills the memory is refused', async () => {
  // 1,000 nodes that show one mesh of 5,000 triangles: five million from a small file.
  const indices = Buffer.alloc(30_000)
  const all = Buffer.concat([binary.subarray(0, 36), indices])
  const json = {
    ...good,
    nodes: Array.from({ length: 1000 }, () => ({ mesh: 0 })),
    accessors: [good.accessors[0], { bufferView: 1, componentType: 5123, count: 15_000, type: 'SCALAR' }],
    bufferViews: [good.bufferViews[0], { buffer: 0, byteOffset: 36, byteLength: 30_000 }],
    buffers: [{ byteLength: all.length }],
  }
  await refused(glbOf(json, all), 'too-many', { what: 'triangles' })
})

test('numbers that claim more than the bytes hold are refused', async () => {
  const [position, index] = good.accessors
  await refused(changed({ buffers: [{ byteLength: 45_000 }] }), 'out-of-bounds')
  await refused(changed({ bufferViews: [{ buffer: 0, byteLength: 45 }, good.bufferViews[1]] }), 'out-of-bounds')
  await refused(changed({ bufferViews: [{ buffer: 1, byteLength: 4 }] }), 'out-of-bounds')
  await refused(changed({ accessors: [{ ...position, count: 4 }, index] }), 'out-of-bounds')
  await refused(changed({ accessors: [{ ...position, count: 2 ** 31 }, index] }), 'out-of-bounds')
  await refused(changed({ accessors: [{ ...position, bufferView: undefined, count: 9 }, index] }), 'out-of-bounds')
  const zeros = {
    componentType: 5126,
    count: 9_000_000,
    type: 'VEC3',
    sparse: { count: 1, indices: { bufferView: 1, componentType: 5123 }, values: { bufferView: 0 } },
  }
  await refused(changed({ accessors: [zeros, index] }), 'too-many', { what: 'elements' })
  await refused(changed({ nodes: [{ mesh: 7 }] }), 'out-of-bounds')
  await refused(changed({ accessors: [{ ...position, count: -1 }, index] }), 'bad-json')
  await refused(changed({ accessors: [{ ...position, type: 'VEC9' }, index] }), 'bad-json')
})

test('nodes in a ring, or below two parents, are refused, and so is a model that draws nothing', async () => {
  await refused(changed({ nodes: [{ children: [1] }, { children: [0], mesh: 0 }] }), 'not-a-tree')
  await refused(changed({ nodes: [{ children: [2] }, { children: [2] }, { mesh: 0 }] }), 'not-a-tree')
  await refused(changed({ nodes: [{ children: [0], mesh: 0 }] }), 'not-a-tree')
  await refused(changed({ nodes: [{}] }), 'no-geometry')
})

test('nothing is fetched from elsewhere, and nothing is used that needs a decoder or multiplies', async () => {
  await refused(changed({ buffers: [{ byteLength: 44, uri: 'https://elsewhere.example/a.bin' }] }), 'external-file')
  await refused(changed({ images: [{ uri: 'data:image/png;base64,AAAA' }] }), 'external-file')
  await refused(changed({ images: [{ uri: 'file:///etc/passwd' }] }), 'external-file')
  for (const extension of ['KHR_draco_mesh_compression', 'EXT_meshopt_compression', 'KHR_texture_basisu', 'MINE']) {
    await refused(changed({ extensionsUsed: [extension] }), 'unknown-extension', { extension })
  }
  const instanced = { mesh: 0, extensions: { EXT_mesh_gpu_instancing: { attributes: { TRANSLATION: 0 } } } }
  await refused(changed({ nodes: [instanced] }), 'unknown-extension')
  assert.equal((await checkGlb(changed({ extensionsUsed: ['KHR_materials_unlit'] }))).triangles, 1)
})

test('a texture that unfolds to too much, is cut off, or is another file is refused', async () => {
  await refused(textured(await png(4097, 2)), 'texture-too-large', { width: 4097 })
  await refused(textured(Buffer.from('GIF89a and so on')), 'bad-texture')
  await refused(textured(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), 'bad-texture')
  const flat = await png(4096, 4096)
  const views = Array.from({ length: 4 }, (_, n) => ({
    buffer: 0,
    byteOffset: 44 + n * flat.length,
    byteLength: flat.length,
  }))
  const all = Buffer.concat([binary, flat, flat, flat, flat])
  const json = {
    ...good,
    buffers: [{ byteLength: all.length }],
    bufferViews: [...good.bufferViews, ...views],
    images: views.map((_, n) => ({ bufferView: n + 2 })),
  }
  await refused(glbOf(json, all), 'texture-too-large', { most: 64_000_000 })
})

async function shelve(handle: string): Promise<string> {
  const draft = { handle, title: { en: handle }, status: 'active', variants: [{ values: [], price: 1 }] }
  return (await ask(mei, 'POST', '/catalogue/products', draft)).json.id
}
const put = (productId: string, bytes: Buffer) =>
  ask(mei, 'POST', `/catalogue/products/${productId}/model`, formWith(new Uint8Array(bytes), 'bowl.glb'))

test('a product has one model, which shoppers get, can be replaced, taken off and put back', async () => {
  const productId = await shelve('bowl')
  const first = (await put(productId, goodGlb)).json.model
  assert.deepEqual([first.name, first.triangles, first.bytes], ['bowl.glb', 1, goodGlb.length])
  const shown = (await ask(undefined, 'GET', '/products/bowl/trust')).json.model
  assert.equal(shown.url, first.url)
  assert.equal((await house.storage.head(first.url.replace('/media/', '')))?.type, 'model/gltf-binary')
  await Promise.all([put(productId, goodGlb), put(productId, goodGlb)])
  const alt = { zh: '青瓷碗' }
  assert.deepEqual((await ask(mei, 'PATCH', `/catalogue/products/${productId}/model`, { alt })).json.model.alt, alt)
  await ask(mei, 'DELETE', `/catalogue/products/${productId}/model`)
  assert.equal((await ask(undefined, 'GET', '/products/bowl/trust')).json.model, undefined)
  assert.equal(
    (await ask(mei, 'DELETE', `/catalogue/products/${productId}/model`)).json.type,
    'catalogue.unknown-model',
  )
  const back = (await ask(mei, 'POST', `/catalogue/products/${productId}/model/restore`)).json.model
  assert.deepEqual(back.alt, alt)
  const keys = await house.perform(system, (work) => sweepTrust(work, new Date(Date.now() + 8 * 86_400_000)))
  assert.equal(keys.filter((key) => key.endsWith('.glb')).length, 2)
})

test('a file that is refused leaves nothing, and only writers give models', async () => {
  const productId = await shelve('plain')
  const bad = (await put(productId, Buffer.from('not a model at all, by any means'))).json
  assert.deepEqual([bad.type, bad.field, bad.reason], ['catalogue.bad-model', 'file', 'not-glb'])
  assert.equal((await put(productId, Buffer.alloc(0))).json.type, 'catalogue.empty-upload')
  assert.equal((await put(productId, Buffer.alloc(15 * 1024 * 1024 + 1))).json.type, 'catalogue.file-too-large')
  assert.equal((await put('01k0000000000000000000ghst', goodGlb)).json.type, 'catalogue.unknown-product')
  assert.deepEqual((await ask(mei, 'GET', `/catalogue/products/${productId}/model`)).json, {})
  const form = formWith(new Uint8Array(goodGlb), 'bowl.glb')
  assert.equal((await ask(viewer, 'POST', `/catalogue/products/${productId}/model`, form)).status, 403)
})
