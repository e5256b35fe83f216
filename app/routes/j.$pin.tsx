// The short address of the QR code on the screen.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { guard } from '~/guard'

export function loader({ context, params, request }: LoaderFunctionArgs) {
  guard(context, request, 'show.play', null)
  // A club's code and a language travel along.
  return redirect(`/play/${encodeURIComponent(params.pin ?? '')}${new URL(request.url).search}`)
}
