// Signing out: the session ends on the server too.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'

export const loader = () => redirect('/')

export async function action({ context, request }: ActionFunctionArgs) {
  const { cookies } = await context.accounts.signOut(request.headers)
  return redirect('/', { headers: new Headers(cookies.map((cookie) => ['Set-Cookie', cookie])) })
}
