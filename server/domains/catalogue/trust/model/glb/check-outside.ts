import { fault } from './fault.ts'
import { isPart, type Part } from './parts.ts'

/**
 * Extensions that viewers read without fetching a decoder from elsewhere and that unfold nothing. Draco, Basis and
 * meshopt need decoders; instancing draws one mesh as often as a number says.
 */
const known = new Set([
  'KHR_lights_punctual',
  'KHR_materials_anisotropy',
  'KHR_materials_clearcoat',
  'KHR_materials_dispersion',
  'KHR_materials_emissive_strength',
  'KHR_materials_ior',
  'KHR_materials_iridescence',
  'KHR_materials_sheen',
  'KHR_materials_specular',
  'KHR_materials_transmission',
  'KHR_materials_unlit',
  'KHR_materials_variants',
  'KHR_materials_volume',
  'KHR_mesh_quantization',
  'KHR_texture_transform',
  'EXT_texture_webp',
])

/** Refuses a model that would load something from elsewhere, and one that uses what viewers here do not know. */
export function checkOutside(json: Part): void {
  for (const name of ['extensionsUsed', 'extensionsRequired'] as const) {
    const list = json[name] ?? []
    if (!Array.isArray(list)) throw fault('bad-json', { at: name })
    for (const extension of list) checkExtension(extension)
  }
  walk(json)
}

function checkExtension(extension: unknown): void {
  if (typeof extension !== 'string' || !known.has(extension))
    throw fault('unknown-extension', { extension: String(extension).slice(0, 80) })
}

/** Goes through everything but `extras`, which viewers carry along unread. The depth was held before. */
function walk(value: unknown): void {
  if (Array.isArray(value)) {
    for (const one of value) walk(one)
    return
  }
  if (!isPart(value)) return
  if (value.uri !== undefined) throw fault('external-file', { uri: String(value.uri).slice(0, 80) })
  if (isPart(value.extensions)) for (const name of Object.keys(value.extensions)) checkExtension(name)
  for (const [name, one] of Object.entries(value)) if (name !== 'extras') walk(one)
}
