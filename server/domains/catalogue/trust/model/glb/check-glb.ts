import { modelBytesMax } from '#contracts/catalogue'
import { refuse } from '../../../refusals.ts'
import { checkBuffers } from './check-buffers.ts'
import { checkImages } from './check-images.ts'
import { checkOutside } from './check-outside.ts'
import { checkScene } from './check-scene.ts'
import { fault } from './fault.ts'
import { checkCounts, isPart } from './parts.ts'
import { readChunks } from './read-chunks.ts'

/**
 * Checks a GLB (glTF 2.0) far enough that a viewer that loads it neither fetches anything from elsewhere nor unfolds more
 * than a phone bears: every length, count, index and texture. Refuses `bad-model` with the reason and the place.
 */
export async function checkGlb(bytes: Buffer): Promise<{ triangles: number; textures: number }> {
  if (bytes.length === 0) throw refuse.emptyUpload({ field: 'file' })
  if (bytes.length > modelBytesMax) throw refuse.fileTooLarge({ field: 'file', bytesMax: modelBytesMax })
  const { json, binary } = readChunks(bytes)
  if (!isPart(json.asset) || !/^2\.\d+$/.test(String(json.asset.version))) throw fault('wrong-version', { at: 'asset' })
  checkCounts(json)
  checkOutside(json)
  checkBuffers(json, binary)
  const triangles = checkScene(json)
  return { triangles, textures: await checkImages(json, binary) }
}
