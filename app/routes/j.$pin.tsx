// The short address of the QR code on the screen.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'

export function loader({ params, request }: LoaderFunctionArgs) {
  // A club's code and a language travel along.
  return redirect(`/play/${encodeURIComponent(params.pin ?? '')}${new URL(request.url).search}`)
}
