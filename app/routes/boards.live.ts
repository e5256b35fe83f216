// Tells open pages of boards that results have arrived: one short event, nothing of the results themselves.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '~/guard'

/** Proxies close what is silent for a minute. */
const BREATH_MS = 25_000

export function loader({ context, request }: LoaderFunctionArgs) {
  guard(context, request, 'board.view', null)
  const encoder = new TextEncoder()
  let end = () => {}
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (text: string) => controller.enqueue(encoder.encode(text))
      const breath = setInterval(() => say(': \n\n'), BREATH_MS)
      const leave = context.boards.listen((news) => {
        if (news === 'results') say('event: results\ndata: \n\n')
        else end()
      })
      end = () => {
        clearInterval(breath)
        leave()
        request.signal.removeEventListener('abort', end)
        try {
          controller.close()
        } catch {
          // The browser has left already.
        }
      }
      request.signal.addEventListener('abort', end)
      say('retry: 5000\n\n')
    },
    cancel: () => end(),
  })
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
