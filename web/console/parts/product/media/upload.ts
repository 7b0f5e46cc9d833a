import { type Media, uploadMedia } from '#contracts/catalogue'
import { addressOf } from '#web/shared/wire/call.ts'
import { Problem } from '#web/shared/wire/problem.ts'

/** Uploads one picture and says how far it is, which `fetch` cannot. */
export function uploadPicture(productId: string, file: File, onProgress: (share: number) => void): Promise<Media> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(uploadMedia.method, addressOf(uploadMedia, { params: { productId } }))
    request.setRequestHeader('idempotency-key', crypto.randomUUID())
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new Problem('wire.offline', 'There is no connection.', 0))
    request.onload = () => {
      if (request.status === 201) resolve(request.response)
      else reject(problemOf(request.response, request.status))
    }
    const form = new FormData()
    form.set('file', file)
    request.send(form)
  })
}

function problemOf(answer: unknown, status: number): Problem {
  const { type, title, ...details } =
    typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : {}
  return new Problem(String(type ?? 'http.fault'), String(title ?? 'Something went wrong.'), status, details)
}
