// Renders a page on the server, in the language of its request.
import { PassThrough } from 'node:stream'
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceProvider } from '~/components/nonce'
import type { Locale } from '~/domain/question/text'
import { overwriteGetLocale } from '~/paraglide/runtime'

/** A page that takes longer than this to render is given up, in milliseconds. */
export const streamTimeout = 5_000

/** Lets the messages ask the server which language the request at hand speaks; called once by server/http/pages.ts. */
export function readLocaleFrom(localeOfRequest: () => Locale): void {
  overwriteGetLocale(localeOfRequest)
}

/** Called by Remix for what loaders, actions and rendering throw; refusals (Responses) do not come here. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (!request.signal.aborted) context.report(error)
}

/** Pages and their data are somebody's own, and as they are now, unless a route says otherwise. */
function keepFresh(headers: Headers): void {
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
}

/** Called by Remix with the data of a page that the browser moves to. */
export function handleDataRequest(response: Response): Response {
  keepFresh(response.headers)
  return response
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, report }: AppLoadContext,
): Promise<Response> {
  keepFresh(headers)
  return new Promise((resolve, reject) => {
    let started = false
    const ready = isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady'
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <RemixServer context={remixContext} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
      </NonceProvider>,
      {
        nonce,
        [ready]() {
          started = true
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError(error: unknown) {
          status = 500
          // Before the shell is out, onShellError reports it.
          if (started) report(error)
        },
      },
    )
    setTimeout(abort, streamTimeout + 1_000).unref()
  })
}
