// Boards begin with the districts, where the map is.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { guard } from '~/guard'

export function loader({ context, request }: LoaderFunctionArgs) {
  guard(context, request, 'board.view', null)
  const boards = context.boards.definitions()
  const [first] = [...boards.filter((board) => board.grouping), ...boards]
  if (!first) throw new Response(null, { status: 404 })
  return redirect(`/boards/${first.code}`)
}
