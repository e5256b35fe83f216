// A PDF as an answer: under a readable name, never cached.
import { asDownload, fileName } from '~/domain/sheet/file-name'

/** `parts`: of the file's name. */
export function pdfResponse(
  body: Uint8Array | ReadableStream<Uint8Array>,
  parts: readonly string[],
  size?: number,
): Response {
  const bytes = body instanceof Uint8Array ? new Uint8Array(body) : body
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': asDownload(fileName(parts, 'pdf')),
      'Cache-Control': 'private, no-store',
      ...(size !== undefined && { 'Content-Length': String(size) }),
    },
  })
}
