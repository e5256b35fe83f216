// Signing out: the session ends on the server too.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { setCookies } from '~/set-cookies'

export const loader = () => redirect('/')

export async function action({ context, request }: ActionFunctionArgs) {
  const { cookies } = await context.accounts.signOut(request.headers)
  return redirect('/', { headers: setCookies(cookies) })
}
